import ReportModel

/// Ready questions to the analyst's tables.
let analystViews = [
  DataBook.View(
    "school_shares", "Доля отметок «2» в школах с интервалом, названием школы и долей по региону на той же работе.",
    query: """
      SELECT schools.municipality, schools.name AS school_name, procedures.title AS work_title, own.count AS marks_2,
        own.n, own.value AS share, own.low, own.high, region.value AS region_share, own.territory, own.work
      FROM indicators AS own
      JOIN schools ON own.territory = 'school:' || schools.school
      JOIN procedures ON procedures.work = own.work
      LEFT JOIN indicators AS region
        ON region.territory = 'region' AND region.work = own.work AND region.indicator = own.indicator
      WHERE own.indicator = 'share-of-two' AND own.value IS NOT NULL
      ORDER BY schools.municipality, schools.name, own.work
      """),
  DataBook.View(
    "region_by_work", "Показатели региона, строка на работу.",
    query: """
      SELECT procedures.title, procedures.work, cells.schools, cells.participants,
        max(CASE indicator WHEN 'share-of-two' THEN value END) AS share_of_two,
        max(CASE indicator WHEN 'average-mark' THEN value END) AS average_mark,
        max(CASE indicator WHEN 'mean-percent' THEN value END) AS mean_percent,
        max(CASE indicator WHEN 'coverage' THEN value END) AS coverage
      FROM procedures
      JOIN cells ON cells.work = procedures.work AND cells.territory = 'region'
      LEFT JOIN indicators ON indicators.work = procedures.work AND indicators.territory = 'region'
      GROUP BY procedures.work
      ORDER BY procedures.year, procedures.session, procedures.subject, procedures.grade
      """),
  DataBook.View(
    "missing_reasons", "Почему у школ нет значений: сколько раз и по каким работам.",
    query: """
      SELECT indicator, work, missing, count(*) AS times
      FROM indicators
      WHERE missing IS NOT NULL AND territory LIKE 'school:%'
      GROUP BY indicator, work, missing
      ORDER BY indicator, work, missing
      """),
  DataBook.View(
    "finding_list", "Находки с названиями школ.",
    query: """
      SELECT findings.title, coalesce(schools.municipality, '') AS municipality,
        coalesce(schools.name, findings.territory) AS place, findings.works, findings.word, findings.pupils
      FROM findings
      LEFT JOIN schools ON findings.territory = 'school:' || schools.school
      ORDER BY findings.rule, municipality, place, findings.works
      """),
]
