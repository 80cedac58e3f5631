import Loading
public import Vocabulary

/// What people filled in about the project, for the rooms that know a region but no file.
extension Region {
  /// Schools of the project.
  public var participants: [Participant] { project.participants }
}
