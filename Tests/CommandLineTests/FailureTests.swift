import Delivery
import Loading
import Reference
import TestSupport
import Testing

@testable import spravka

/// Errors of the rooms below, as the command line words them.
@Suite struct FailureTests {
  private func ending(_ error: any Error) -> Ending { Ending(error, arguments: []) }

  @Test func `a folder that cannot be read is a failure`() {
    do {
      _ = try FolderLoader(book: ReferenceBook.load()).load(folder: "нет-такой")
      Issue.record("a folder that is not there was read")
    } catch {
      #expect(
        ending(error)
          == Ending(status: .failure, text: "нет-такой: такой папки нет. Проверьте путь к папке с файлами."))
    }
  }

  @Test func `an output that cannot be written is a failure with one full stop`() {
    let error = OutputError(
      kind: .noRights, place: "отчёт", cause: "нет прав на запись", remedy: "Выберите другую папку")
    #expect(ending(error) == Ending(status: .failure, text: "отчёт: нет прав на запись. Выберите другую папку."))
  }

  @Test func `a methodology file that is not there is a failure`() {
    do {
      _ = try ReferenceBook.load(methodology: "нет.yml")
      Issue.record("a file that is not there was read")
    } catch {
      #expect(
        ending(error)
          == Ending(
            status: .failure,
            text:
              "нет.yml: ожидается файл, который можно прочитать; найдено: файла нет. Проверьте имя файла и права на чтение."
          ))
    }
  }

  @Test func `an outcome says no more`() {
    #expect(ending(RunOutcome(status: .doneWithErrors)) == Ending(status: .doneWithErrors, text: ""))
  }

  @Test func `exit codes are those of the documentation`() {
    #expect([ExitStatus.done, .doneWithErrors, .wrongUse, .failure].map(\.rawValue) == [0, 1, 2, 3])
  }
}
