/// A group of pupils that social passports count.
public enum SocialGroup: String, CaseIterable, Sendable {
  case singleParent = "single-parent"
  case largeFamily = "large-family"
  case lowIncome = "low-income"
  case guardianship
  /// Семьи в социально опасном положении.
  case familyAtRisk = "family-at-risk"
  case schoolRegister = "school-register"
  /// КДНиЗП or ПДН.
  case policeRegister = "police-register"
  case otherLanguage = "other-language"
  /// ОВЗ.
  case specialNeeds = "special-needs"
  case disabled
  case bothParentsDegree = "both-parents-degree"
  case unemployedParents = "unemployed-parents"
  case goodHousing = "good-housing"
}

/// The composition of the pupils of a school as shares of all its pupils.
public struct SocialComposition: Hashable, Sendable {
  public let pupils: Int
  /// A group that the passport leaves empty is absent, not zero.
  public let shares: [SocialGroup: CountedShare]

  /// From a passport; groups of an unknown code are left.
  public init(_ passport: SocialPassport) {
    pupils = passport.pupils
    var shares: [SocialGroup: CountedShare] = [:]
    for (code, count) in passport.groups {
      if let group = SocialGroup(rawValue: code) { shares[group] = CountedShare(count, of: passport.pupils) }
    }
    self.shares = shares
  }
}
