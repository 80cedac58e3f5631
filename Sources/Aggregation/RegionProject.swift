import Loading
public import Vocabulary

extension Region {
  /// Schools of the project, as the lists name them.
  public var participants: [Participant] { project.participants }
}
