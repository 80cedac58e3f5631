import Synchronization
import Testing

@testable import Loading
@testable import spravka

@Suite struct ProgressTests {
  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock(\.self) }
  }

  private func shown(isBar: Bool, files: Int) -> [String] {
    let lines = Lines()
    let display = ProgressDisplay(isBar: isBar) { lines.add($0) }
    for done in 1...files {
      display.update(
        LoadingProgress(path: "\(done).xlsx", filesDone: done, filesInAll: files, bytesDone: done, bytesInAll: files))
    }
    return lines.all
  }

  @Test func `elsewhere than on a terminal a line stands for a tenth`() {
    #expect(shown(isBar: false, files: 100).count == 10)
    #expect(shown(isBar: false, files: 2) == ["Чтение файлов: 1 из 2 (50 %)\n", "Чтение файлов: 2 из 2 (100 %)\n"])
  }

  @Test func `on a terminal one line is written over and removed at the end`() {
    let lines = shown(isBar: true, files: 2)
    #expect(lines.first == "\rЧтение файлов ███████████████░░░░░░░░░░░░░░░ 1 из 2")
    #expect(lines.last == "\r\u{1B}[K")
    #expect(!lines.contains { $0.contains("\n") })
  }
}
