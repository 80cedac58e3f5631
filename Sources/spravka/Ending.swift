import ArgumentParser
import Delivery
import Loading
import Reference
import Tables
import TextWriters

/// What a thrown error means for the user: words and an exit code.
struct Ending: Hashable {
  let status: ExitStatus
  /// Empty when everything has been said.
  let text: String

  /// - Parameters:
  ///   - error: anything that parsing or running throws; a request for help is one too.
  ///   - arguments: those that were parsed.
  ///   - columns: width of the help; by default that of the terminal.
  init(_ error: any Error, arguments: [String], columns: Int? = nil) {
    switch error {
    case let outcome as RunOutcome:
      self.init(status: outcome.status, text: "")
    case let failure as CommandFailure:
      self.init(status: failure.status, text: failure.message)
    case let folder as FolderError:
      self.init(status: .failure, text: Self.sentence(folder.folder, folder.cause, folder.remedy))
    case let output as OutputError:
      self.init(status: .failure, text: Self.sentence(output.place, output.cause, output.remedy))
    case let table as TableError:
      self.init(status: .failure, text: Self.sentence(table.file, table.cause, table.remedy))
    case let manifest as ManifestError:
      self.init(status: .failure, text: manifest.description)
    case let reference as ReferenceError:
      self.init(status: .failure, text: reference.description)
    default:
      self.init(parsing: error, arguments: arguments, columns: columns)
    }
  }

  init(status: ExitStatus, text: String) {
    self.status = status
    self.text = text
  }

  private init(parsing error: any Error, arguments: [String], columns: Int?) {
    let text = RootCommand.fullMessage(for: error, columns: columns)
    switch RootCommand.exitCode(for: error) {
    case .success:
      let isScript = arguments.contains { $0.hasPrefix("--generate-completion-script") }
      self.init(status: .done, text: isScript ? Translation.script(text) : Translation.help(text))
    case .validationFailure:
      self.init(status: .wrongUse, text: Translation.error(text))
    default:
      self.init(status: .failure, text: text)
    }
  }

  /// *Place: what was found. Remedy.*
  private static func sentence(_ place: String, _ cause: String, _ remedy: String) -> String {
    "\(place): \(cause). \(remedy)" + (remedy.hasSuffix(".") ? "" : ".")
  }
}

/// Thrown by a command that did its work, where the exit code is not 0.
struct RunOutcome: Error, Hashable {
  let status: ExitStatus
}
