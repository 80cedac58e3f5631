/// The value of an estimator, or the reason why the data do not define one.
///
/// Every estimator of this module that data can leave undefined returns this type: `value` is then `nil` and
/// `reason` says why. It is never NaN, never a zero standing for "unknown", and never a crash. What only a
/// programming error can cause (more successes than trials, a negative count) is a precondition instead.
public typealias Estimate<Value> = Result<Value, Undefined>

extension Result where Failure == Undefined {
  /// The estimate, or `nil` where the data do not define it.
  @inlinable
  public var value: Success? {
    if case .success(let value) = self { value } else { nil }
  }

  /// Why the estimate is undefined, or `nil` where it is defined.
  @inlinable
  public var reason: Undefined? {
    if case .failure(let reason) = self { reason } else { nil }
  }
}
