import Loading
import Synchronization

/// Shows how far the reading is: a bar on a terminal, a line at every tenth elsewhere.
final class ProgressDisplay: Sendable {
  private let isBar: Bool
  private let show: @Sendable (String) -> Void
  private let lastTenth = Mutex(0)

  init(isBar: Bool = Console.errorsAreOnTerminal, show: @escaping @Sendable (String) -> Void = { Console.show($0) }) {
    self.isBar = isBar
    self.show = show
  }

  /// May be called from any thread; reports that come late are not shown.
  func update(_ progress: LoadingProgress) {
    let share = progress.bytesInAll == 0 ? 1 : Double(progress.bytesDone) / Double(progress.bytesInAll)
    lastTenth.withLock { last in
      let step = Int(share * (isBar ? Double(Self.width) : 10))
      guard step > last || progress.filesDone == progress.filesInAll else { return }
      last = max(step, last)
      let words = "\(progress.filesDone) из \(progress.filesInAll)"
      if isBar {
        let bar = String(repeating: "█", count: step) + String(repeating: "░", count: Self.width - step)
        show("\rЧтение файлов \(bar) \(words)")
        if progress.filesDone == progress.filesInAll { show("\r\u{1B}[K") }
      } else {
        show("Чтение файлов: \(words) (\(step * 10) %)\n")
      }
    }
  }

  private static let width = 30
}
