import ArgumentParser
import Foundation

/// Where the process starts: the library parses, we run and map every error to an exit code.
@main
enum Entry {
  static func main() {
    let status = run(Array(CommandLine.arguments.dropFirst()))
    exit(status.rawValue)
  }

  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      try RootCommand.refuseUnknownCommand(in: arguments)
      var command = try RootCommand.parseAsRoot(arguments)
      try command.run()
      return .done
    } catch {
      let ending = Ending(error, arguments: arguments)
      if !ending.text.isEmpty {
        if ending.status == .done { Console.print(ending.text) } else { Console.note(ending.text) }
      }
      return ending.status
    }
  }
}
