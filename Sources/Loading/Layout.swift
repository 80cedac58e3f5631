import Reference

/// A file layout that the toolkit knows, recognised by the texts of one header row, never by position.
public enum Layout: String, CaseIterable, Codable, Sendable {
  case participants2020 = "vpr-participants-2020"
  case participants2021 = "vpr-participants-2021"
  case participants2022 = "vpr-participants-2022"
  case classes2022 = "vpr-classes-2022"
  case individualResults = "vpr-individual-results"
  case collectionForm = "vpr-collection-form"
  case scoreDistribution = "vpr-score-distribution"
  case markStatistics = "vpr-mark-statistics"
  case journalComparison = "vpr-journal-comparison"
  case journalComparisonRows = "vpr-journal-comparison-rows"
  case schoolList = "school-list"
  case workList = "work-list"
  case schoolMapping = "school-mapping"
  case codifier = "codifier"
  case codifierElements = "codifier-elements"
  case context2021 = "context-2021"
  case context2022General = "context-2022-general"
  case context2022Activity = "context-2022-activity"
  case participants = "project-participants"
  case graduates
  case socialPassport = "social-passport"
  case requisites
  case measures
  case remarks
  case decisions
  case objectivityList = "objectivity-list"
  case roadmap
  case roadmapStatus = "roadmap-status"
  case riskStates = "medk-risks"
  case placedDocuments = "medk-documents"
  case expertise = "medk-expertise"
  case survey = "project-survey"
  case training = "project-training"
  case interviews = "project-interviews"
  case attendance = "project-attendance"
  case sites = "project-sites"
  case regionalBackground = "regional-background"
  case giaAppeals = "gia-appeals"
  case giaProtocol = "gia-protocol"
  case giaNormalised = "gia-normalised"
  case egeBySchool = "ege-by-school"
  case egeSelectedSchools = "ege-selected-schools"
  case stackedScores = "vpr-stacked-scores"
  case stackedMarks = "vpr-stacked-marks"
  case moscowOpenData = "moscow-ege-open-data"
  case newYorkMathematics = "new-york-mathematics"
  case polishExam = "polish-exam"

  /// What the layout is called in messages.
  public var title: String {
    switch self {
    case .participants2020: "ВПР, результаты участников, выгрузка 2020 года"
    case .participants2021: "ВПР, результаты участников, выгрузка 2021 года"
    case .participants2022: "ВПР, результаты участников, выгрузка 2022 года (лист «Протокол»)"
    case .classes2022: "ВПР, сведения о классах, выгрузка 2022 года (лист «Классы»)"
    case .individualResults: "ФИС ОКО, «Индивидуальные результаты»"
    case .collectionForm: "ВПР, форма сбора результатов школы"
    case .scoreDistribution: "ФИС ОКО, «Распределение первичных баллов»"
    case .markStatistics: "ФИС ОКО, «Статистика по отметкам»"
    case .journalComparison: "ФИС ОКО, «Сравнение отметок с отметками по журналу»"
    case .journalComparisonRows: "ФИС ОКО, «Сравнение отметок с отметками по журналу», построчная форма"
    case .schoolList: "список школ с логинами"
    case .workList: "перечень работ (работы.csv)"
    case .schoolMapping: "соответствие школ (соответствие.csv)"
    case .codifier: "«Описание работы»: задания и умения"
    case .codifierElements: "«Описание работы»: элементы содержания или требования"
    case .context2021: "сбор контекстных данных 2021 года"
    case .context2022General: "сбор контекстных данных 2022 года, общая информация"
    case .context2022Activity: "сбор контекстных данных 2022 года, образовательная деятельность"
    case .participants: "участники проекта «500+»"
    case .graduates: "численность выпускников"
    case .socialPassport: "социальный паспорт школы"
    case .requisites: "реквизиты справки"
    case .measures: "банк мер"
    case .remarks: "замечания школы к паспорту"
    case .decisions: "лист принятых решений"
    case .objectivityList: "перечень школ с признаками необъективных результатов"
    case .roadmap: "дорожная карта муниципалитета"
    case .roadmapStatus: "отметки о выполнении дорожной карты"
    case .riskStates: "ИС МЭДК: состояние рисков"
    case .placedDocuments: "ИС МЭДК: размещение документов"
    case .expertise: "результаты экспертизы документов"
    case .survey: "опрос участников проекта"
    case .training: "обучение работников"
    case .interviews: "собеседования с командами школ"
    case .attendance: "явка на мероприятия"
    case .sites: "мониторинг сайтов"
    case .regionalBackground: "фон региона (фон-региона.json)"
    case .giaAppeals: "РИС ГИА, апелляции и перепроверки"
    case .giaProtocol: "РИС ГИА, протокол проверки результатов ОГЭ, ЕГЭ или ГВЭ"
    case .giaNormalised: "ОГЭ, выгрузка протокола с английскими заголовками"
    case .egeBySchool: "ЕГЭ, таблица региона: школы и предметы"
    case .egeSelectedSchools: "ЕГЭ, перечень школ статистико-аналитического отчёта"
    case .stackedScores: "ФИС ОКО, «Распределение первичных баллов», работы одна под другой"
    case .stackedMarks: "ФИС ОКО, «Статистика по отметкам», работы одна под другой"
    case .moscowOpenData: "открытые данные Москвы о ЕГЭ"
    case .newYorkMathematics: "результаты по математике школ Нью-Йорка"
    case .polishExam: "экзамен восьмиклассника в Польше"
    }
  }

  /// Header texts that stand together in one row; a trailing `*` stands for any ending.
  public var signature: [String] {
    switch self {
    case .participants2020: ["user", "code", "otc", "var-1", "sum", "a-1-grade"]
    case .participants2021: ["логин школы", "регион", "код обучающегося", "вариант", "всего баллов", "балл за 1"]
    case .participants2022: ["пользователь", "муниципалитет", "школа", "код", "вариант", "итого баллов"]
    case .classes2022: ["пользователь", "муниципалитет", "школа", "дата загрузки", "буква (цифра) класса*"]
    case .individualResults: ["оо", "название оо", "код участника", "вариант", "первичный балл", "отметка"]
    case .collectionForm: ["код*", "вариант*", "1*", "итого баллов"]
    case .scoreDistribution: ["группы участников", "кол-во участников", "0", "1", "2", "3"]
    case .markStatistics: ["группы участников", "кол-во участников", "2", "3", "4", "5"]
    case .journalComparison: ["группы участников", "кол-во участников*", "понизили*", "подтвердили*", "повысили*"]
    case .journalComparisonRows: ["группы участников", "кол-во участников", "%"]
    case .schoolList: ["логин", "имя", "регион"]
    case .workList: ["файл", "процедура", "год", "сезон", "предмет", "класс", "образец"]
    case .schoolMapping: MappingForm.form.signature
    case .participants: ParticipantForm.form.signature
    case .graduates: GraduateForm.form.signature
    case .socialPassport: SocialPassportForm.form.signature
    case .requisites: RequisiteForm.form.signature
    case .measures: MeasureForm.form.signature
    case .remarks: RemarkForm.form.signature
    case .decisions: DecisionForm.form.signature
    case .objectivityList: ["год", "логин", "оо", "количество маркеров"]
    case .codifier: ["умения, виды деятельности*", "уровень сложности*", "код кэс*"]
    case .codifierElements: ["код", "провер*"]
    case .context2021: ["код региона", "название оо", "адрес оо*"]
    case .context2022General: ["муниципалитет", "1. полное наименование*"]
    case .context2022Activity: ["муниципалитет", "17.1. организация*"]
    case .roadmap: ["муниципалитет", "утверждена", "пункт", "шаг", "сроки", "исполнители"]
    case .roadmapStatus: ["муниципалитет", "пункт", "выполнено", "подтверждение"]
    case .riskStates: ["муниципалитет", "школа", "риск", "значимость", "верифицирован", "активирован"]
    case .placedDocuments: ["муниципалитет", "школа", "этап", "документ", "размещ*", "подтвержд*"]
    case .expertise: ["муниципалитет", "школа", "экспертиза", "этап", "дата", "соответствует*"]
    case .survey: ["муниципалитет", "пункт", "группа", "опрошено", "всего"]
    case .training: ["муниципалитет", "школа", "пункт", "обучено", "всего"]
    case .interviews: ["муниципалитет", "школа", "дата", "рекомендация", "требования*"]
    case .attendance: ["муниципалитет", "пункт", "дата", "участник", "присутствовал"]
    case .sites: ["муниципалитет", "сайт", "дата", "сведения", "размещены"]
    // Recognised by the mark at the beginning of the file; no table has such a header.
    case .regionalBackground: [BackgroundBytes.mark]
    case .giaAppeals: ["код оо", "фамилия", "состояние*", "текущие*"]
    case .giaProtocol: ["код оо", "класс", "первичный балл"]
    case .giaNormalised: ["schoolcode", "classcode", "primarymark"]
    case .egeBySchool: ["приняло участие*", "не преодолели*", "средний балл*"]
    case .egeSelectedSchools: ["от 81 до 100*", "от 61 до 80*", "от минимального*", "ниже минимального*"]
    case .stackedScores: ["год", "класс", "предмет", "логин", "кол-во участников", "0", "1", "2"]
    case .stackedMarks: ["год", "класс", "предмет", "логин", "кол-во участников", "2", "3", "4", "5"]
    case .moscowOpenData: ["edu_name", "ogrn", "passes_over_220", "passer_under_160"]
    case .newYorkMathematics: ["dbn", "grade", "year", "number tested", "mean scale score"]
    case .polishExam: ["region", "school", "polish_candidates", "polish_average"]
    }
  }

  /// Whether its rows become claims or school facts; the other layouts are named in the list of files and left.
  public var isRead: Bool {
    switch self {
    case .classes2022: false
    default: outOfScope == nil
    }
  }

  /// Why a known table is no source of a справка about 2020-2022 by school, in Russian; `nil` for the others.
  public var outOfScope: String? {
    switch self {
    case .moscowOpenData: "сведения до 2020 года о сумме баллов выпускника, без предметов и минимальных баллов"
    case .newYorkMathematics, .polishExam: "экзамены другой страны с иной шкалой"
    default: nil
    }
  }
}
