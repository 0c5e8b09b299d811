// ---- losses.js: from rated capacity to good output ----

/** Colour of a cause, the same for every works; second and third inputs and limits are hatched. */
function causeStyle(cause, causes, look) {
  const fixed = {
    good: COLOUR.green, not_mastered: COLOUR.sky, breakdowns: COLOUR.vermillion, overhauls: COLOUR.blue, outages: COLOUR.purple,
    blocked: look.soft, reject: look.ink, hindrance: look.ink, load: COLOUR.purple,
  };
  const prefix = cause.split(':')[0];
  const colour = Object.hasOwn(fixed, cause) ? fixed[cause] : prefix === 'input' ? COLOUR.orange : prefix === 'limit' ? COLOUR.yellow : look.soft;
  const alike = causes.filter(other => other.split(':')[0] === prefix && prefix !== other);
  const hatched = alike.indexOf(cause) % 2 === 1 || ['hindrance', 'load'].includes(cause);
  return { colour, hatched };
}

function causeItem({ colour, hatched }, look) {
  return hatched ? { color: colour, decal: { ...HATCH, color: look.paper } } : { color: colour };
}

function causeName(cause) {
  return cause === 'good' ? 'good output' : data.causes[cause] ?? words(cause);
}

const SMALL = 'smaller causes together';
const WORTH_A_COLOUR = 0.002;

/** Causes that took a visible part of rated capacity in some year. */
function largeCauses(rows) {
  const losses = rows.filter(row => row.line === 'loss');
  return distinct(losses.map(row => row.cause)).filter(cause => losses.some(row => row.cause === cause && Math.abs(row.share_of_rated) >= WORTH_A_COLOUR));
}

function smallCauses(rows, causes) {
  return rows.some(row => row.line === 'loss' && !causes.includes(row.cause) && Math.abs(row.tons) >= 0.5);
}

/** What the other causes took in a year. */
function together(rows, causes) {
  const others = rows.filter(row => row.line === 'loss' && !causes.includes(row.cause));
  return { tons: sum(others, 'tons'), share_of_rated: sum(others, 'share_of_rated') };
}

function drawLosses(host, start) {
  const losses = table('losses');
  const works = distinct(losses.rows.map(row => row.works));
  const control = { key: 'works', kind: 'select', label: 'Works', options: options(works, name => title('works', name)), shared: 'works' };
  lossesByYear(host, losses, control, start);
  const years = distinct(losses.rows.map(row => row.year));
  const year = { key: 'year', kind: 'range', label: 'Year', options: options(years, String) };
  waterfall(host, losses, [control, year], { works: start, year: years[Math.floor(years.length / 2)] });
}

function lossesByYear(host, losses, control, start) {
  addFigure(host, {
    title: 'Rated capacity by what became of it',
    controls: [control],
    start: { works: start },
    draw(state, look, width, hidden) {
      const rows = losses.rows.filter(row => row.works === state.works);
      const years = distinct(rows.map(row => row.year));
      const at = new Map(rows.map(row => [row.year + (row.line === 'loss' ? row.cause : row.line), row]));
      const causes = largeCauses(rows);
      const shown = ['good', ...causes, ...(smallCauses(rows, causes) ? [SMALL] : [])];
      years.forEach(year => at.set(year + SMALL, together(rows.filter(row => row.year === year), causes)));
      const scale = tonScale(Math.max(...rows.filter(row => row.line === 'rated').map(row => row.tons)));
      return {
        height: 340,
        about: 'A bar a year, as high as rated capacity: good output, then every cause of loss.',
        legend: shown.map(cause => ({ key: cause, toggle: true, name: causeName(cause), ...causeStyle(cause, causes, look) })),
        option: {
          grid: { left: 52, right: 10, top: 26, bottom: 26 },
          xAxis: { type: 'category', data: years, axisTick: { show: false } },
          yAxis: { type: 'value', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -42] } },
          tooltip: { trigger: 'axis', formatter: given => lossHint(state.works, given[0].name, shown, at) },
          series: shown.filter(cause => !hidden.has(cause)).map(cause => ({
            type: 'bar', stack: 'rated', barCategoryGap: '22%', itemStyle: { ...causeItem(causeStyle(cause, causes, look), look), borderColor: look.paper, borderWidth: 0.5 },
            data: years.map(year => (at.get(year + cause)?.tons ?? 0) / scale.by),
          })),
        },
        table: part(losses, rows),
      };
    },
  });
}

function lossHint(works, year, shown, at) {
  const line = cause => at.get(year + cause);
  return hint(title('works', works) + ' ' + year, ['rated', ...shown].filter(cause => line(cause) && Math.abs(line(cause).tons) >= 0.5).map(cause =>
    [cause === 'rated' ? 'rated' : causeName(cause), tons(line(cause).tons) + ', ' + percent(line(cause).share_of_rated)]));
}

/** One works and year, from rated down to good. */
function waterfall(host, losses, controls, start) {
  addFigure(host, {
    title: 'One year, step by step',
    controls,
    start,
    draw(state, look, width) {
      const rows = losses.rows.filter(row => row.works === state.works && row.year === state.year);
      if (!rows.length) {
        return { legend: [], after: [element('p', { class: 'note' }, 'No unit of ' + title('works', state.works) + ' had started in ' + state.year + '.')], table: part(losses, []) };
      }
      const steps = rows.filter(row => row.line !== 'loss' || Math.abs(row.tons) >= 0.5);
      const causes = largeCauses(losses.rows.filter(row => row.works === state.works));
      const scale = tonScale(rows[0].tons);
      const name = row => row.line === 'rated' ? 'rated capacity' : row.line === 'good' ? 'good output' : causeName(row.cause);
      let left = rows[0].tons;
      const bars = steps.map(row => {
        if (row.line !== 'loss') return { from: 0, to: row.tons };
        left -= row.tons;
        return { from: Math.min(left, left + row.tons), to: Math.max(left, left + row.tons) };
      });
      const style = row => row.line === 'rated' ? { color: look.idle } : causeItem(causeStyle(row.line === 'good' ? 'good' : row.cause, causes, look), look);
      const labelWidth = width < 500 ? 104 : 170;
      return {
        height: 34 + 26 * steps.length + 30,
        about: 'Steps from rated capacity down to good output of one year.',
        option: {
          grid: { left: labelWidth + 8, right: width < 500 ? 106 : 130, top: 8, bottom: 44 },
          xAxis: { type: 'value', name: scale.unit, nameLocation: 'middle', nameGap: 26, max: Math.max(...bars.map(bar => bar.to)) / scale.by,
            axisLabel: { hideOverlap: true, showMaxLabel: false } },
          yAxis: { type: 'category', inverse: true, data: steps.map(name), axisTick: { show: false }, axisLabel: { color: look.ink, width: labelWidth, overflow: 'truncate', interval: 0 } },
          tooltip: { trigger: 'item', formatter: at => hint(name(steps[at.dataIndex]) + ', ' + state.year, [['tons', tons(steps[at.dataIndex].tons)],
            ['of rated', percent(steps[at.dataIndex].share_of_rated)],
            ...(steps[at.dataIndex].days === null ? [] : [['on', number(steps[at.dataIndex].days) + ' days']])]) },
          series: [
            { type: 'bar', stack: 'step', silent: true, itemStyle: { color: 'transparent' }, data: bars.map(bar => bar.from / scale.by) },
            { type: 'bar', stack: 'step', barWidth: 17,
              data: bars.map((bar, i) => ({ value: (bar.to - bar.from) / scale.by, itemStyle: style(steps[i]),
                label: { show: true, position: 'right', color: look.ink, fontSize: 11,
                  formatter: () => briefTons(steps[i].tons) + '  ' + percent(steps[i].share_of_rated) } })) },
          ],
        },
        after: [element('p', { class: 'note' }, yearInWords(state, steps))],
        table: part(losses, rows),
      };
    },
  });
}

/** One works and year in a sentence. */
function yearInWords(state, steps) {
  const rated = steps.find(row => row.line === 'rated');
  const good = steps.find(row => row.line === 'good');
  const losses = steps.filter(row => row.line === 'loss' && row.tons > 0).sort((a, b) => b.tons - a.tons).slice(0, 3);
  return title('works', state.works) + ' in ' + state.year + ': of ' + tons(rated?.tons ?? 0) + ' rated, ' + percent(good?.share_of_rated ?? 0) + ' became good output'
    + (losses.length ? '; most was lost to ' + losses.map(row => '\u201c' + causeName(row.cause) + '\u201d (' + percent(row.share_of_rated) + ')').join(', ') : '') + '.' + full(state);
}

/** Which places were full, and on how many days. */
function full(state) {
  const places = table('full_places').rows.filter(row => row.works === state.works && row.year === state.year && row.tons >= 0.5);
  return places.length ? ' There was no room in: ' + places.map(row => placeTitle(row.node) + ' for ' + title('commodity', row.commodity) + ' (on ' + number(row.days, row.days < 10 ? 1 : 0)
    + ' days, ' + tons(row.tons) + ' of the works\u2019 product lost)').join(', ') + '.' : '';
}
