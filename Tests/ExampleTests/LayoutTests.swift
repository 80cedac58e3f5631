import Foundation
import TestSupport
import Testing

/// The workbooks of the committed example as openpyxl sees them.
@Suite(.requireTool(Python.openpyxl), .serialized)
struct LayoutTests {
  /// Runs python with `rows(path, sheet)` at hand; `root` is the folder.
  private func python(_ text: String) throws -> String {
    let prelude = """
      import glob, os, re, sys, zipfile, openpyxl
      root = sys.argv[1]
      def rows(path, sheet=0):
          book = openpyxl.load_workbook(os.path.join(root, path), read_only=True, data_only=True)
          return [list(r) for r in book.worksheets[sheet].iter_rows(values_only=True)]

      """
    return try Python.run(prelude + text, [ExampleRegionTests.committed.path]).trimmingCharacters(
      in: .whitespacesAndNewlines)
  }

  @Test func `every workbook opens and says that it is synthetic`() throws {
    let said = try python(
      """
      n = 0
      for path in glob.glob(root + '/**/*.xlsx', recursive=True):
          book = openpyxl.load_workbook(path, read_only=True)
          custom = zipfile.ZipFile(path).read('docProps/custom.xml').decode()
          assert re.search('name="Данные"><vt:[^>]*>синтетические<', custom), path
          assert 'синтетические' in book.properties.title, path
          assert book.properties.created.year == 2022, path
          n += 1
      print(n >= 40)
      """)
    #expect(said == "True")
  }

  @Test func `the layout of 2020 has fifty columns and the textbook right after the last task`() throws {
    let said = try python(
      """
      r = rows('участники/2020/5/Математика.xlsx')
      print(len(r[0]), r[0].index('Учебник'), all(x[r[0].index('a-1-grade') - 1] is None for x in r if x[7] == 'отсутствовал'))
      print(sorted({type(x[3]).__name__ for x in r[1:]}), any('reg99_vpr_m001' in x[0] for x in r[1:]))
      """)
    #expect(said == "50 26 True\n['int', 'str'] True")
  }

  @Test func `exports have the dirt of real ones`() throws {
    let said = try python(
      """
      seen = set()
      for path in glob.glob(root + '/участники/202[01]/**/*.xlsx', recursive=True):
          r = rows(os.path.relpath(path, root))
          head = r[0]
          j = head.index('otc') if 'otc' in head else 4
          v = head.index('var-1') if 'var-1' in head else 7
          t = head.index('sum') if 'sum' in head else 8
          for x in r[1:]:
              mark = str(x[j])
              if '\\xa0' in mark: seen.add('nbsp')
              if mark == 'нет отметки': seen.add('no mark')
              if mark in 'жм': seen.add('shifted')
              if mark == '1': seen.add('one')
              if x[v] == 'отсутствовал': seen.add('absent')
              elif x[t] is None: seen.add('no total')
              for a in x[t + 1:]:
                  if a in ('Х', 'х\\xa0'): seen.add('cyrillic X')
                  if a == 'X': seen.add('X')
                  if a in ('?', 'H', 'не пройд.'): seen.add(a)
                  if str(a) == '-1': seen.add('-1')
                  if str(a) == '11': seen.add('11')
      print(', '.join(sorted(seen)))
      """)
    #expect(
      said == "-1, 11, ?, H, X, absent, cyrillic X, nbsp, no mark, no total, one, shifted, не пройд.")
  }

  @Test func `the export of 2022 has compound cells, absent zeros and a school whose totals were never computed`()
    throws
  {
    let said = try python(
      """
      r = rows('участники/2022/4/Математика.xlsx', 1)
      head = r[0]
      first, last = head.index('Вариант') + 1, head.index('Наименование класса')
      zero = {}
      for x in r[1:]:
          answered = sum(int(a) for a in x[first:last] if str(a).isdigit())
          if x[7] != 'отсутствовал': zero.setdefault(x[0], []).append((x[-1], answered))
      print(sum(all(t == 0 for t, _ in v) and any(a > 0 for _, a in v) for v in zero.values()),
            all(x[-1] == 0 for x in r[1:] if x[7] == 'отсутствовал'),
            all(x[0].startswith('edu') and x[4].startswith(x[0] + ' | ') for x in r[1:]),
            '3(2б)' in head)
      """)
    #expect(said == "1 True True True")
  }

  @Test func `a municipality and the logins change their spelling with the years`() throws {
    let said = try python(
      """
      towns = {x[2] for x in rows('школы.xlsx')[1:]}
      year2021 = {x[1] for x in rows('участники/2021/5/Проведение работы по математике, 5 класс. ВПР 2021.xlsx')[1:]}
      context = rows('контекст/контекстные_данные_2022.xlsx')
      year2022 = {x[3].split(' | ')[1] for x in context[1:]}
      print('г. Верхнеозёрск' in towns, 'город Верхнеозёрск' in year2021, any('район' in x for x in year2021 - year2022),
            any('округ' in x for x in year2022 - year2021), sorted({x[0][:3] for x in context[1:]}))
      """)
    #expect(said == "True True True True ['edu', 'ksh', 'spo']")
  }

  @Test func `reports have the frame of ФИС ОКО and shares that add up to one hundred`() throws {
    let said = try python(
      """
      for path in sorted(glob.glob(root + '/фисоко/Ф3*.xlsx')):
          r = rows(os.path.relpath(path, root))
          assert r[0][0] == 'Статистика по отметкам' and r[4][0] == 'Максимальный первичный балл:', path
          assert r[7][:7] == ['Группы участников', 'Кол-во ОО', 'Кол-во участников', 2, 3, 4, 5], path
          assert all(abs(sum(x[3:7]) - 100) < 0.03 for x in r[8:]), path
          region, towns = r[8], [x for x in r[9:] if '(reg99' in x[0]]
          assert region[2] == sum(x[2] for x in towns), path
      r = rows('фисоко/Распределение_первичных_баллов_2021_5_МА.xlsx')
      print(r[8][0], len(r[7]) - 3)
      """)
    #expect(said == "Вся выборка 21")
  }

  @Test func `an empty form has 1 498 rows with a total of zero`() throws {
    let said = try python(
      """
      counts = {}
      for path in glob.glob(root + '/формы/*.xlsx'):
          r = rows(os.path.relpath(path, root))
          total = r[0].index('Итого баллов')
          counts[len(r) - 1 == 1498] = (sum(x[total] == 0 for x in r[1:]), sum(x[0] is not None for x in r[1:]))
      print(counts[True], counts[False][1] > 3)
      """)
    #expect(said == "(1498, 0) True")
  }
}
