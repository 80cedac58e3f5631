/// Who approves and performs the справка, and on which basis; empty where the form is.
public struct Requisites: Hashable, Sendable {
  public let organisation: String
  public let approverPost: String
  public let approver: String
  public let performerPost: String
  public let performer: String
  public let telephone: String
  public let basis: String
  public let town: String
  public let place: Place

  public init(
    organisation: String, approverPost: String, approver: String, performerPost: String, performer: String,
    telephone: String, basis: String, town: String, place: Place
  ) {
    self.organisation = organisation
    self.approverPost = approverPost
    self.approver = approver
    self.performerPost = performerPost
    self.performer = performer
    self.telephone = telephone
    self.basis = basis
    self.town = town
    self.place = place
  }
}
