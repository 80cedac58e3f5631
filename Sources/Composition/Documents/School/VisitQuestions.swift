/// What a curator asks about a finding, and which papers of the school show it.
struct VisitQuestion {
  let question: String
  let papers: String

  /// By the id of the rule; a finding of another rule asks nothing of a visitor.
  static let byRule: [String: VisitQuestion] = [
    "below-region": VisitQuestion(
      question: "Какие умения этой работы не освоены и что школа уже изменила в обучении?",
      papers: "анализ работы школьным методическим объединением, план работы с дефицитами"),
    "above-threshold": VisitQuestion(
      question: "Повторялись ли такие результаты в других работах этих же учащихся?",
      papers: "результаты внутренних проверочных работ за год"),
    "low-procedures": VisitQuestion(
      question: "Что общего у процедур с низкими результатами: предмет, параллель, условия проведения?",
      papers: "сводный анализ результатов за два года"),
    "one-cohort": VisitQuestion(
      question: "Какая помощь оказана этой параллели и как проверялся её результат?",
      papers: "индивидуальные планы без персональных сведений в отчёте, расписание консультаций"),
    "low-coverage": VisitQuestion(
      question: "Почему часть учащихся не писала работу и когда её результаты можно восполнить?",
      papers: "журнал посещаемости в день работы, приказ о проведении"),
    "untaught-tasks": VisitQuestion(
      question: "Когда тема изучается по рабочей программе и пройдена ли она сейчас?",
      papers: "рабочая программа, календарно-тематическое планирование"),
    "failed-task": VisitQuestion(
      question: "На каком этапе задания учащиеся останавливаются и как это умение отрабатывается на уроках?",
      papers: "работы учащихся без фамилий, конспект урока по этому умению"),
    "systemic-deficit": VisitQuestion(
      question: "Обсуждалось ли это умение на муниципальном методическом объединении?",
      papers: "протокол методического объединения"),
    "bias-signs": VisitQuestion(
      question: "Как организованы наблюдение, кодирование и проверка работ; кто проверял и по каким критериям?",
      papers: "приказ о проведении, список общественных наблюдателей, критерии проверки"),
    "risk-against-data": VisitQuestion(
      question: "На каких сведениях школа основывала выбор этого направления?",
      papers: "самодиагностика, антирисковая программа с исходным и целевым значением показателя"),
    "risk-not-activated": VisitQuestion(
      question: "Почему направление не выбрано, если сведения школы на него указывают?",
      papers: "самодиагностика, контекстная форма"),
    "beside-expectation": VisitQuestion(
      question: "Что в работе школы отличает её от школ с такими же условиями?",
      papers: "программа развития, план методической работы"),
    "documents-at-date": VisitQuestion(
      question: "Что мешает разместить документы в срок школы?", papers: "карточка школы в ИС МЭДК"),
    "small-work": VisitQuestion(
      question: "Как школа следит за результатом при такой численности, кроме доли отметок?",
      papers: "индивидуальные планы, динамика по умениям"),
    "insufficient-data": VisitQuestion(
      question: "Какие собственные проверочные работы есть у школы и можно ли их показать?",
      papers: "тексты и итоги проверочных работ"),
  ]
}
