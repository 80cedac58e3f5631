/// How far apart two schools are taken to be by their names and places: the penalties of the methodology.
///
/// A distance is a sum of shares of letters to change and of these penalties; 0 is the same name in the same district.
public struct SchoolMatching: Sendable {
  /// The farthest that is proposed.
  public let limit: Double
  /// Beyond it two schools are not compared at all: neither disturbs the other's proposal.
  public let horizon: Double
  /// Two candidates whose distances differ by no more are as near.
  public let tie: Double

  // MARK: Names
  /// A number stands in one of the names only.
  public let numberMissing: Double
  /// The kinds have nothing in common.
  public let kindOther: Double
  /// The kinds differ otherwise.
  public let kindPartial: Double
  /// One of the names has no words of its own.
  public let wordsMissing: Double
  /// A word too many.
  public let wordExtra: Double
  /// Words too many that count at most.
  public let wordsExtraCounted: Int

  // MARK: Places
  /// The district is not to be seen.
  public let placeUnknown: Double
  /// The district stands there without its mark, or beside the city.
  public let placeLoose: Double
  /// A school of the region itself, which may stand in any district.
  public let placeRegional: Double
  /// The address does not name the city.
  public let cityUnnamed: Double
  /// The city is misspelt.
  public let cityNear: Double
  /// Share of letters up to which a city is misspelt and not another.
  public let cityMisspelt: Double
  /// The same for a district with its mark.
  public let districtMisspelt: Double
  /// The same for a word that may be a district without its mark.
  public let wordMisspelt: Double

  /// The penalties of a methodology.
  public init(_ methodology: Methodology) {
    limit = methodology.number(.matchLimit)
    horizon = methodology.number(.matchHorizon)
    tie = methodology.number(.matchTie)
    numberMissing = methodology.number(.matchNumberMissing)
    kindOther = methodology.number(.matchKindOther)
    kindPartial = methodology.number(.matchKindPartial)
    wordsMissing = methodology.number(.matchWordsMissing)
    wordExtra = methodology.number(.matchWordExtra)
    wordsExtraCounted = methodology.integer(.matchWordsExtraCounted)
    placeUnknown = methodology.number(.matchPlaceUnknown)
    placeLoose = methodology.number(.matchPlaceLoose)
    placeRegional = methodology.number(.matchPlaceRegional)
    cityUnnamed = methodology.number(.matchCityUnnamed)
    cityNear = methodology.number(.matchCityNear)
    cityMisspelt = methodology.number(.matchCityMisspelt)
    districtMisspelt = methodology.number(.matchDistrictMisspelt)
    wordMisspelt = methodology.number(.matchWordMisspelt)
  }
}
