import Foundation

/// The share behind a number on the logit scale, held inside 0…1 so that a prior keeps both shapes.
func logisticMean(_ logit: Double) -> Double { min(max(1 / (1 + exp(-logit)), 1e-9), 1 - 1e-9) }

/// ln(p / (1 − p)); `share` lies strictly between 0 and 1.
func logit(_ share: Double) -> Double { log(share / (1 - share)) }

/// `nil` without values.
func geometricMean(_ values: [Double]) -> Double? {
  values.isEmpty ? nil : exp(values.reduce(0) { $0 + log($1) } / Double(values.count))
}
