/// The script of the page: one document at a time, the choice of a school, sorting and filters. Without it all is there.
enum PageScript {
  static let text = #"""
    'use strict';
    (() => {
      const byId = id => document.getElementById(id);
      const articles = [...document.querySelectorAll('article')];
      const links = [...document.querySelectorAll('nav a')];
      const state = byId('state');
      const chosen = {place: '', school: ''};
      const STEP = 100;

      // The number that a cell shows, or its words; signs in place of numbers come last.
      const number = words => {
        const plain = words.replace(/[\u00a0\u202f\s]/g, '').replace('\u2212', '-').replace(',', '.');
        const found = /^[<>]?(-?\d+(\.\d+)?)/.exec(plain.replace('более', '').replace('менее', ''));
        return found ? Number(found[1]) : NaN;
      };
      const date = words => /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(words);
      const compare = (a, b, isNumeric) => {
        if (isNumeric) {
          const x = number(a), y = number(b);
          if (Number.isNaN(x) || Number.isNaN(y)) return Number.isNaN(x) - Number.isNaN(y);
          return x - y;
        }
        const c = date(a), d = date(b);
        if (c && d) return (c[3] + c[2] + c[1]).localeCompare(d[3] + d[2] + d[1]);
        return a.localeCompare(b, 'ru', {numeric: true});
      };

      class Rows {
        constructor(table) {
          this.table = table;
          this.body = table.tBodies[0];
          this.heads = [...table.tHead.rows[0].cells];
          this.names = this.heads.map(head => head.textContent);
          this.numeric = this.heads.map(head => head.classList.contains('n'));
          this.place = this.names.indexOf('Муниципалитет');
          this.school = this.names.indexOf('Школа');
          this.nameColumn = Number(table.dataset.name);
          this.packed = table.dataset.packed;
          this.find = '';
          this.sort = null;
          this.limit = STEP;
          if (!this.packed) {
            this.elements = [...this.body.rows];
            this.texts = this.elements.map(row => [...row.cells].map(cell => cell.textContent));
          }
          this.addControls();
        }
        get data() {
          if (!this.texts) {
            const columns = JSON.parse(byId(this.packed).textContent);
            const count = columns[0][1].length;
            this.texts = [];
            for (let row = 0; row < count; row++) this.texts.push(columns.map(([words, at]) => words[at[row]]));
          }
          return this.texts;
        }
        addControls() {
          const figure = this.table.closest('figure');
          const wrap = figure.querySelector('.wrap');
          if (this.packed || this.elements.length > 8) {
            const label = document.createElement('label');
            label.className = 'find';
            label.textContent = 'Найти в таблице ';
            const input = document.createElement('input');
            input.type = 'search';
            let wait = 0;
            input.addEventListener('input', () => {
              clearTimeout(wait);
              wait = setTimeout(() => { this.find = input.value.trim().toLowerCase(); this.limit = STEP; this.show(true); }, 150);
            });
            label.append(input);
            figure.insertBefore(label, wrap);
          }
          this.heads.forEach((head, column) => {
            const button = document.createElement('button');
            button.type = 'button';
            button.textContent = head.textContent;
            head.dataset.head = head.textContent;
            head.textContent = '';
            head.append(button);
            head.setAttribute('aria-sort', 'none');
            button.addEventListener('click', () => {
              const down = head.getAttribute('aria-sort') === 'ascending';
              this.heads.forEach(other => other.setAttribute('aria-sort', 'none'));
              head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
              this.sort = {column, sign: down ? -1 : 1};
              this.show(true);
            });
          });
          this.note = figure.querySelector('.more');
          if (!this.note) { this.note = document.createElement('p'); this.note.className = 'more'; wrap.after(this.note); }
          if (this.packed) {
            this.rest = document.createElement('button');
            this.rest.type = 'button';
            this.rest.className = 'rest';
            this.rest.textContent = 'Показать ещё ' + STEP + ' строк';
            this.rest.addEventListener('click', () => { this.limit += STEP; this.show(true); });
            this.note.after(this.rest);
          } else this.note.hidden = true;
        }
        matches(texts) {
          if (chosen.place && this.place >= 0 && texts[this.place] !== chosen.place) return false;
          if (chosen.school && this.school >= 0 && texts[this.school] !== chosen.school) return false;
          return !this.find || texts.some(words => words.toLowerCase().includes(this.find));
        }
        get isPlain() { return !this.find && !this.sort && !(chosen.place && this.place >= 0) && !(chosen.school && this.school >= 0); }
        show(speaks) {
          if (this.packed && this.isPlain && this.limit === STEP && !this.texts) return;
          const data = this.data;
          let order = [];
          for (let row = 0; row < data.length; row++) if (this.matches(data[row])) order.push(row);
          if (this.sort) {
            const {column, sign} = this.sort;
            order.sort((a, b) => {
              const x = data[a][column], y = data[b][column];
              // What is no number stays last in both directions.
              if (this.numeric[column]) {
                const p = Number.isNaN(number(x)), q = Number.isNaN(number(y));
                if (p || q) return p - q || a - b;
              }
              return sign * compare(x, y, this.numeric[column]) || a - b;
            });
          }
          const shown = this.packed ? order.slice(0, this.limit) : order;
          const rows = shown.map(row => this.packed ? this.element(data[row]) : this.elements[row]);
          this.body.replaceChildren(...rows);
          const words = 'Показано строк: ' + shown.length + ' из ' + order.length
            + (order.length < data.length ? ' (всего в таблице ' + data.length + ')' : '') + '.';
          this.note.textContent = words;
          this.note.hidden = !this.packed && order.length === data.length;
          if (this.rest) this.rest.hidden = shown.length === order.length;
          if (speaks) state.textContent = words;
        }
        element(texts) {
          const row = document.createElement('tr');
          texts.forEach((words, column) => {
            const cell = document.createElement(column === this.nameColumn ? 'th' : 'td');
            if (column === this.nameColumn) cell.scope = 'row';
            if (this.numeric[column]) cell.className = 'n';
            cell.textContent = words;
            row.append(cell);
          });
          return row;
        }
      }

      const tables = [...document.querySelectorAll('table')].map(table => new Rows(table));

      // Which schools a municipality has: from packed tables without unpacking them, and from the rows of others.
      const schools = new Map();
      const note = (place, school) => {
        if (!schools.has(place)) schools.set(place, new Set());
        if (school) schools.get(place).add(school);
      };
      for (const rows of tables) {
        if (rows.place < 0) continue;
        if (rows.packed) {
          const columns = JSON.parse(byId(rows.packed).textContent);
          const [places, at] = columns[rows.place];
          const [names, of] = rows.school < 0 ? [[], []] : columns[rows.school];
          const seen = new Set();
          at.forEach((place, row) => {
            const key = place * 1e6 + (rows.school < 0 ? 0 : of[row]);
            if (!seen.has(key)) { seen.add(key); note(places[place], rows.school < 0 ? '' : names[of[row]]); }
          });
        } else for (const texts of rows.texts) note(texts[rows.place], rows.school < 0 ? '' : texts[rows.school]);
      }
      const fill = (select, words) => {
        const sorted = [...words].sort((a, b) => a.localeCompare(b, 'ru', {numeric: true}));
        select.replaceChildren(new Option('все', ''), ...sorted.map(one => new Option(one, one)));
      };
      const place = byId('place'), school = byId('school');
      const fillSchools = () => {
        const all = chosen.place ? schools.get(chosen.place) : new Set([...schools.values()].flatMap(one => [...one]));
        fill(school, all);
      };
      const showAll = () => {
        tables.forEach(rows => rows.show(false));
        state.textContent = chosen.place || chosen.school
          ? 'Таблицы показаны для: ' + [chosen.place, chosen.school].filter(Boolean).join(', ') + '.' : '';
      };
      if (schools.size > 1 || [...schools.values()].some(one => one.size > 1)) {
        byId('choice').hidden = false;
        fill(place, schools.keys());
        fillSchools();
        place.addEventListener('change', () => {
          chosen.place = place.value; chosen.school = ''; fillSchools(); showAll();
        });
        school.addEventListener('change', () => { chosen.school = school.value; showAll(); });
        byId('choice').addEventListener('submit', event => event.preventDefault());
      }

      const go = moves => {
        const target = byId(decodeURIComponent(location.hash.slice(1))) || articles[0];
        const article = target.closest('article') || articles[0];
        articles.forEach(one => { one.hidden = one !== article; });
        links.forEach(link => {
          const isHere = link.hash === '#' + article.id;
          if (isHere) link.setAttribute('aria-current', 'page'); else link.removeAttribute('aria-current');
          const group = isHere ? link.closest('details') : null;
          if (group) group.open = true;
          const list = link.parentElement.querySelector(':scope > ol');
          if (list) list.hidden = !isHere;
        });
        if (moves) { target.scrollIntoView(); if (target === article) article.focus({preventScroll: true}); }
      };
      addEventListener('hashchange', () => go(true));
      addEventListener('beforeprint', () => articles.forEach(one => { one.hidden = false; }));
      addEventListener('afterprint', () => go(false));
      go(location.hash.length > 1);
    })();
    """#
}
