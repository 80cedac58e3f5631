import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// The full text of the sentences of road maps.
@Suite struct RoadmapSentenceTests {
  private func words(_ rule: any RoadmapRule.Type, on day: String) throws -> [String] {
    let input = try RoadmapDocumentTests.input(on: day)
    let document = composeRoadmap(input)
    let sentences = Sentences(names: Names(book: input.book, region: nil))
    return input.ledger.municipalities.flatMap {
      rule.findings(of: $0, on: input.day, in: RoadmapPlaces(region: nil))
    }.map {
      Typesetter(document).plain(sentences.text(of: $0)).replacing("\u{A0}", with: " ")
    }
  }

  @Test func `documents on a day`() throws {
    let found = try words(DocumentsAtDate.self, on: "2022-05-20")
    #expect(
      found == [
        "На 20.05.2022 размещено 2 из 2 документов (концептуальные документы), подтверждено куратором – 1. Срок школы – 30.03.2022 (истёк). По ответу экспертизы документы не соответствуют её параметрам.",
        "На 20.05.2022 размещено 0 из 1 документа (подтверждающие документы 1 этапа), подтверждено куратором – 0. Не размещены: «Подтверждающие документы: первый риск». Срок школы – 01.06.2022 (не истёк).",
        "На 20.05.2022 размещено 1 из 2 документов (подтверждающие документы 1 этапа), подтверждено куратором – 0. Не размещены: «Подтверждающие документы: второй риск». Срок школы – 31.05.2022 (не истёк).",
      ])
  }

  @Test func `overdue steps`() throws {
    let found = try words(OverdueSteps.self, on: "2022-05-20")
    #expect(
      found == [
        "На 20.05.2022 срок истёк без отметки о выполнении: п. 3.5. Ответственный: ОО.",
        "На 20.05.2022 срок истёк без отметки о выполнении: п. 28. Ответственный: РИАЦОКО.",
        "На 20.05.2022 срок истёк без отметки о выполнении: п. 15. Ответственный: УО.",
      ])
  }

  @Test func `gaps of the road maps`() throws {
    let found = try words(RoadmapGaps.self, on: "2022-05-20")
    #expect(
      found == [
        "Экспертиза документов назначена раньше срока, к которому их размещают школы: п. 5.2, п. 5.3, п. 5.5.",
        "Экспертиза документов назначена раньше срока, к которому их размещают школы: п. 22, п. 23, п. 29, п. 30, п. 42, п. 43.",
        "Целевое значение показателя не указано: п. 23, п. 30, п. 43.",
      ])
  }

  @Test func `training`() throws {
    let found = try words(TrainingBelowTarget.self, on: "2022-05-20")
    #expect(
      found == [
        "Обучено 1 из 14 работников; по дорожной карте нужно не менее 2."
      ])
  }

  @Test func `a school without an interview, and a municipality without lists of documents`() throws {
    let found = try words(Interviews.self, on: "2022-05-20")
    #expect(found == ["Собеседования с командой школы ещё не было; срок по дорожной карте – 25.11.2022."])
    let sentences = Sentences(names: Names(book: try ReferenceBook.load(), region: nil))
    let day = try #require(CalendarDay("2022-05-20"))
    let text = Typesetter(composeRoadmap(try RoadmapDocumentTests.input(on: "2022-05-20"))).plain(
      sentences.documentsUnlisted(.init(day: day)))
    #expect(
      text == "На 20.05.2022 сведений о документах школ в ИС МЭДК нет; это не означает, что нет самих документов.")
    let staged = sentences.documentsUnlisted(.init(day: day, stage: .stage2))
    #expect(
      Typesetter(composeRoadmap(try RoadmapDocumentTests.input(on: "2022-05-20"))).plain(staged)
        == "На 20.05.2022 сведений о документах школ в ИС МЭДК (подтверждающие документы 2 этапа) нет; это не означает, что нет самих документов."
    )
  }

  @Test func `interviews`() throws {
    let found = try words(Interviews.self, on: "2022-11-20")
    #expect(
      found == [
        "На собеседовании 16.11.2022 рекомендовано: «Продолжить работу с риском кадров»."
      ])
  }
}
