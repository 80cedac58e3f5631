import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Turns measured values into quantities with addresses, and absences into reasons.
enum Figures {
  static func address(_ territory: Territory, _ work: Work?, _ measure: String) -> Address {
    Address(territory: Addresses.territory(territory), work: work.map(Addresses.work) ?? "", measure: measure)
  }

  static func count(_ number: Int, _ territory: Territory, _ work: Work, _ measure: String) -> Quantity {
    Quantity(Double(number), .count, address: address(territory, work, measure))
  }

  /// A count that spans works.
  static func count(_ number: Int, _ territory: Territory, _ measure: String) -> Quantity {
    Quantity(Double(number), .count, address: address(territory, nil, measure))
  }

  /// A parameter of the methodology as a number of a sentence.
  static func parameter(_ value: Double, _ unit: Unit, _ parameter: Methodology.Parameter) -> Quantity {
    Quantity(value, unit, address: Address(territory: "methodology", work: "", measure: parameter.rawValue))
  }

  static func quantity(
    _ measured: Measured, of definition: IndicatorDefinition, _ territory: Territory, _ work: Work?
  ) -> Quantity {
    Quantity(
      measured.value, unit(definition.measure), n: measured.n, interval: measured.interval,
      address: address(territory, work, definition.id))
  }

  static func value(
    _ outcome: Outcome, of definition: IndicatorDefinition, _ territory: Territory, _ work: Work?
  ) -> Value {
    switch outcome {
    case .value(let measured): .quantity(quantity(measured, of: definition, territory, work))
    case .missing(let absence): .missing(missing(absence))
    }
  }

  /// The interval of an outcome as a value of its own column.
  static func interval(
    _ outcome: Outcome, of definition: IndicatorDefinition, _ territory: Territory, _ work: Work?
  ) -> Value {
    switch outcome {
    case .value(let measured):
      measured.interval.map {
        .interval($0, unit(definition.measure), address(territory, work, definition.id + "-interval"))
      } ?? .missing(.notApplicable)
    case .missing(let absence): .missing(missing(absence))
    }
  }

  static func unit(_ measure: IndicatorDefinition.Measure) -> Unit {
    switch measure {
    case .count: .count
    case .share: .share
    case .shareDifference: .shareDifference
    case .mean(let decimals): .number(decimals: decimals)
    }
  }

  static func missing(_ absence: Absence) -> Missing {
    switch absence {
    case .noData: .noData
    case .noScale: .noScale
    case .tooFew: .tooFew
    case .notHeld: .notHeld
    case .notComparable: .notComparable
    case .notApplicable: .notApplicable
    }
  }
}

extension Column {
  /// A column of an indicator, headed by its definition.
  init(_ definition: IndicatorDefinition, display: Display = .plain) {
    self.init(definition.columnTitle, .quantity(Figures.unit(definition.measure)), display: display)
  }

  static func count(_ header: String) -> Column { Column(header, .quantity(.count)) }

  static func words(_ header: String) -> Column { Column(header, .words) }
}

extension NounForms {
  /// «21 участник», or after «из»: «21 участника».
  init(_ noun: Noun, _ grammaticalCase: GrammaticalCase = .nominative) {
    self.init(
      noun.form(after: 1, grammaticalCase), noun.form(after: 2, grammaticalCase), noun.form(after: 5, grammaticalCase))
  }
}
