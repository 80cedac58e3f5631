import Findings
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// Sentences of schools with few pupils: what is not concluded, and why.
extension Sentences {
  /// «Весной 2021 года по математике в 5 классе отметка «2» – у 3 из 7 участников. При такой численности …»
  func smallWork(_ slots: SmallWork.Slots, _ finding: Finding) -> Text {
    let two = Figures.count(slots.two, finding.territory, slots.work, "marks-two")
    let n = Figures.count(slots.participants, finding.territory, slots.work, "marks")
    let step = Quantity(
      1 / Double(slots.participants), .shareDifference,
      address: Figures.address(finding.territory, slots.work, "share-step"))
    return
      "\(whenAndWhat(slots.work)) отметка «2» – у \(two) из \(n, NounForms(.participant, .genitive)). При такой численности одна работа меняет долю на \(step), поэтому доля не сравнивается с региональной."
  }

  /// «Математика, 5 класс, весна 2021 года: участников – 4. Результат не обобщается …»
  func tinyWorks(_ slots: TinyWorks.Slots, _ finding: Finding) -> Text {
    var list = Text()
    for (place, one) in slots.works.enumerated() {
      let n = Figures.count(one.participants, finding.territory, one.work, "participants")
      list += "\(place == 0 ? "" : "; ")\(names.work(one.work)): участников – \(n)"
    }
    return slots.works.count == 1
      ? "\(list). Результат не обобщается и используется только в индивидуальной работе школы."
      : "\(list). Результаты не обобщаются и используются только в индивидуальной работе школы."
  }

  /// «Вывод о результатах школы не делается, данных недостаточно: …»
  func insufficientData(_ slots: InsufficientData.Slots, _ finding: Finding) -> Text {
    let available = Figures.count(slots.available, finding.territory, "low-procedures-available")
    let needed = Figures.parameter(Double(slots.needed), .count, .lowProceduresNeeded)
    var text: Text =
      "Вывод о результатах школы не делается, данных недостаточно: доступных процедур – \(available), нужно не менее \(needed)."
    if !slots.tooSmall.isEmpty {
      let small = Figures.count(slots.tooSmall.count, finding.territory, "low-procedures-small")
      let minimum = Figures.parameter(Double(slots.minimum), .count, .lowMinimumParticipants)
      let works = Figures.count(slots.pupilWorks, finding.territory, "low-procedures-small-works")
      let byPupils = NounForms("работа учащихся", "работы учащихся", "работ учащихся")
      text +=
        " Ещё в \(small, NounForms(.procedure, .prepositional)) участников меньше \(minimum): всего \(works, byPupils)."
    }
    return text
  }
}
