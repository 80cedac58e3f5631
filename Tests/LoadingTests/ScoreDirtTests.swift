import Loading
import Testing
import Vocabulary

/// Dirt in totals: what each kind is called, where it stands and what it changes.
@Suite struct ScoreDirtTests {
  private let name = Sheets.name2021
  private let good = Pupil.scoring(8, code: 50001)

  @Test func `an absent pupil is neither a zero nor a participant`() throws {
    let folder = try Folders.load2021([good, .absent(code: 50002)])
    #expect(folder.school().participation == Participation(participants: 1, absent: 1))
    #expect(folder.school().marks == [0, 1, 0, 0])
    #expect(folder.rules.isEmpty)
  }

  @Test(arguments: ["отсутствовал\u{A0}", " отсутствовал", "Отсутствовал", "ОТСУТСТВОВАЛА"])
  func `absence is recognised however it is typed`(_ word: String) throws {
    let folder = try Folders.load2021([good, .absent(code: 50002).with { $0.variant = word }])
    #expect(folder.school().participation == Participation(participants: 1, absent: 1))
  }

  @Test func `an absent pupil of 2022 with a total of 0 gets no mark`() throws {
    let pupils = [
      Pupil.scoring(12, code: 40001, maxima: Sheets.mathematics4), .absent(code: 40002).with { $0.total = "0" },
    ]
    let folder = try Folders.load2022(pupils)
    #expect(folder.school().participation == Participation(participants: 1, absent: 1))
    #expect(folder.school().marks == [0, 0, 1, 0])
  }

  @Test func `an empty total is neither a participant nor absent`() throws {
    let folder = try Folders.load2021([good, .scoring(5, code: 50002).with { $0.total = "" }])
    #expect(
      folder.words(of: "total-missing") == [
        "\(name) I3 | итоговый балл пуст | итоговый балл или отметка «отсутствовал» | "
          + "Уточните у школы, писал ли участник работу, и внесите балл."
      ])
    #expect(folder.school().participation == Participation(participants: 1, absent: 0))
  }

  @Test func `a total above the maximum takes the whole row out`() throws {
    let folder = try Folders.load2021([good, .scoring(8, code: 50002).with { $0.total = "25" }])
    #expect(
      folder.words(of: "total-above-maximum") == [
        "\(name) I3 | 25 | от 0 до 20 | Уточните балл у школы по бумажному протоколу."
      ])
    #expect(folder.school().participation == Participation(participants: 1, absent: 0))
    #expect(folder.school().scores?.reduce(0, +) == 1)
    #expect(folder.school().tasks.first?.byPoints == [0, 1])
  }

  @Test(arguments: ["14,5", "мн.", "-3"])
  func `a total that is no whole number is not counted`(_ total: String) throws {
    let folder = try Folders.load2021([good, .scoring(8, code: 50002).with { $0.total = total }])
    #expect(
      folder.words(of: "total-unreadable") == [
        "\(name) I3 | «\(total)» | целое неотрицательное число | Исправьте балл по протоколу школы."
      ])
    #expect(folder.school().participation?.participants == 1)
  }

  @Test func `in 2021 the given total rules over the sum of tasks`() throws {
    let folder = try Folders.load2021([.scoring(8).with { $0.total = "11" }])
    #expect(
      folder.words(of: "total-differs-from-tasks") == [
        "\(name) I2 | итог 11, сумма баллов за задания 8 | сумма баллов за задания | "
          + "Сверьте баллы за задания с протоколом школы."
      ])
    #expect(folder.school().marks == [0, 0, 1, 0])
  }

  @Test func `in 2022 the sum of tasks rules over the total of the formula`() throws {
    let pupil = Pupil.scoring(12, code: 40001, maxima: Sheets.mathematics4).with { $0.total = "0" }
    let folder = try Folders.load2022([pupil, pupil.with { $0.code = "40002" }])
    #expect(
      folder.words(of: "total-replaced-by-sum") == [
        "\(Sheets.name2022) AA2 | итог 0, сумма баллов за задания 12 | сумма баллов за задания | "
          + "Действий не требуется: в форме 2022 года формула итога пропускает столбцы или не вычислена. | ×2"
      ])
    #expect(folder.school().marks == [0, 0, 2, 0])
    #expect(folder.school().scores?[12] == 2)
  }

  @Test func `in 2022 a total of 0 over readable points is nobody's result where a sum cannot be formed`() throws {
    let pupil = Pupil.scoring(12, code: 40001, maxima: Sheets.mathematics4).with {
      $0.answers[14] = "?"
      $0.total = "0"
    }
    let folder = try Folders.load2022([pupil])
    #expect(
      folder.words(of: "total-zero-unconfirmed") == [
        "\(Sheets.name2022) AA2 | итог 0, сумма разборчивых баллов 12 | ноль при нулевых баллах за все задания | "
          + "Уточните у школы баллы участника."
      ])
    #expect(folder.school().participation?.participants == 0)
    #expect(folder.school().marks == nil)
  }

  @Test func `in 2022 the given total counts where a sum cannot be formed`() throws {
    let pupil = Pupil.scoring(12, code: 40001, maxima: Sheets.mathematics4).with {
      $0.answers[14] = ""
      $0.total = "12"
    }
    #expect(try Folders.load2022([pupil]).school().scores?[12] == 1)
  }

  @Test func `a real zero stays a zero`() throws {
    let zeros = Sheets.mathematics4.map { _ in "0" }
    let folder = try Folders.load2022([Pupil(code: "40001", total: "0", answers: zeros)])
    #expect(folder.school().scores?[0] == 1)
    #expect(folder.school().marks == [1, 0, 0, 0])
  }

  @Test func `variants are pooled, also those that do not exist`() throws {
    let pupils = ["1", "2", "0", "3"].enumerated().map { index, variant in
      Pupil.scoring(8, code: 50001 + index).with { $0.variant = variant }
    }
    #expect(try Folders.load2021(pupils).school().marks == [0, 4, 0, 0])
  }

  @Test func `geography 8 marks 35 points with a 5, whatever the misprinted table says`() throws {
    let pupils = [34, 35].map { Pupil(code: "8000\($0 - 33)", total: String($0)) }
    let folder = try Folders.load(["Проведение работы по географии, 8 класс. ВПР 2021.csv": Sheets.of2021(pupils)])
    #expect(folder.school().marks == [0, 0, 1, 1])
  }

  @Test func `without a scale there are scores and no marks`() throws {
    let pupils = [Pupil(code: "70001", total: "20"), Pupil(code: "70002", total: "35")]
    let name = "ВПР 2022 весна География 7 класс.csv"
    let folder = try Folders.load([name: Sheets.of2021(pupils)])
    #expect(
      folder.words(of: "scale-missing") == [
        "\(name) строка 1 | шкалы для работы нет в справочнике | шкала перевода первичных баллов в отметки | "
          + "Положите файл vpr_scales.csv со шкалой в папку справочников (--reference)."
      ])
    #expect(folder.school().marks == nil)
    #expect(folder.school().scores?[35] == 1)
  }
}
