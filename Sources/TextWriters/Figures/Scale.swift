import ReportModel
import Typesetting

/// A straight scale from values to pixels, with round ticks.
struct Scale {
  let least: Double
  let greatest: Double
  let step: Double
  let start: Double
  let end: Double

  /// - Parameters:
  ///   - values: what must fit; zero always does for shares and counts.
  ///   - start: pixel of the least value.
  ///   - end: pixel of the greatest value.
  init(_ values: [Double], unit: Unit, from start: Double, to end: Double) {
    var low = values.min() ?? 0
    var high = values.max() ?? 1
    if unit != .shareDifference || low > 0 { low = min(low, 0) }
    high = max(high, 0)
    if high - low < 1e-9 { high = low + (unit == .count ? 10 : 0.1) }
    step = Scale.roundStep((high - low) / 5)
    least = (low / step + 1e-9).rounded(.down) * step
    var top = (high / step - 1e-9).rounded(.up) * step
    // A share has no room above the whole.
    if unit == .share || unit == .probability { top = min(top, max(1, high)) }
    greatest = top
    self.start = start
    self.end = end
  }

  func pixel(_ value: Double) -> Double { start + (value - least) / (greatest - least) * (end - start) }

  /// The values of the ticks.
  var ticks: [Double] {
    let count = Int(((greatest - least) / step + 1e-6).rounded(.down))
    return (0...max(count, 0)).map { least + Double($0) * step }
  }

  /// The words at a tick, with as many decimals as the step needs.
  func words(_ tick: Double, _ unit: Unit) -> String {
    let shown = unit.isPercent ? step * 100 : step
    let decimals = shown >= 0.999 ? 0 : shown >= 0.0999 ? 1 : 2
    return unit.tickWords(tick, decimals: decimals)
  }

  /// 1, 2 or 5 times a power of ten, not less than the given step.
  private static func roundStep(_ step: Double) -> Double {
    var power = 1.0
    while power > step { power /= 10 }
    while power * 10 <= step { power *= 10 }
    for factor in [1.0, 2, 5, 10] where factor * power >= step * 0.999 { return factor * power }
    return 10 * power
  }
}
