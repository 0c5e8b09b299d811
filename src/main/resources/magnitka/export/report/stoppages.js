// ---- stoppages.js: a calendar, a row a unit and a cell a week ----

const DAY = 86400000;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function dayOfYear(date) {
  return Math.round((Date.parse(date) - Date.parse(date.slice(0, 4) + '-01-01')) / DAY);
}

/** Rows of the calendar in a year: each works with its units that have started, then routes and limits that were restricted. */
function calendarRows(year, calendar, events) {
  const units = table('network').rows.filter(row => row.kind === 'unit');
  const started = new Map();
  for (const row of calendar.rows) {
    const key = row.works + '\n' + row.unit_name;
    if (!started.has(key)) started.set(key, row.week);
  }
  const rows = [];
  for (const works of distinct([...units.map(row => row.part_of), ...calendar.rows.map(row => row.works)])) {
    const own = distinct([...units.filter(row => row.part_of === works).map(row => row.name), ...calendar.rows.filter(row => row.works === works).map(row => row.unit_name)])
      .filter(unit => started.has(works + '\n' + unit) && started.get(works + '\n' + unit) <= year + '-12-31');
    if (!own.length) continue;
    rows.push({ kind: 'works', works, name: title('works', works) });
    own.forEach(unit => rows.push({ kind: 'unit', works, unit, name: title('unit', unit, works), since: started.get(works + '\n' + unit) }));
  }
  const ways = distinct(events.filter(event => event.kind === 'route' || event.kind === 'limit').map(event => event.kind + '\n' + event.place));
  if (ways.length) rows.push({ kind: 'works', works: '', name: 'Routes and shared limits' });
  ways.forEach(way => {
    const [kind, place] = way.split('\n');
    rows.push({ kind, place, name: title(kind, place) });
  });
  return rows;
}

/** Row of an event: that of its unit, of its whole works, or of its route or limit. */
function rowOf(event, rows) {
  if (event.kind === 'route' || event.kind === 'limit') return rows.findIndex(row => row.kind === event.kind && row.place === event.place);
  return rows.findIndex(row => row.works === event.place && (event.unit_name ? row.unit === event.unit_name : row.kind === 'works'));
}

function drawStoppages(host) {
  const calendar = table('calendar');
  const events = table('events');
  const years = distinct(calendar.rows.map(row => Number(row.week.slice(0, 4))));
  const strikes = year => events.rows.filter(row => row.kind !== 'start' && row.first_day <= year + '-12-31' && row.last_day >= year + '-01-01');
  const named = years.reduce((best, year) => strikes(year).length > strikes(best).length ? year : best, years[0]);
  addFigure(host, {
    title: 'Calendar of stoppages',
    least: 560,
    controls: [{ key: 'year', kind: 'range', label: 'Year', options: options(years, String) }],
    start: { year: named },
    draw: (state, look, width) => calendarFigure(state.year, look, width, calendar, strikes(state.year)),
  });
  addFigure(host, { title: 'All dated events', only: true, draw: () => ({ table: events }) });
}

function calendarFigure(year, look, width, calendar, events) {
  const rows = calendarRows(year, calendar, events);
  const weeks = calendar.rows.filter(row => row.week.startsWith(year + '-'));
  const at = new Map(rows.map((row, i) => [row.works + '\n' + row.unit, i]));
  const days = Date.UTC(year + 1, 0, 1) / DAY - Date.UTC(year, 0, 1) / DAY;
  const starts = MONTHS.map((_, month) => (Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / DAY);
  const running = rows.map((row, i) => [row, i]).filter(([row]) => row.kind === 'unit')
    .map(([row, i]) => [row.since.startsWith(year + '-') ? dayOfYear(row.since) : 0, days, i]);
  const cells = weeks.map(row => ({ row, at: at.get(row.works + '\n' + row.unit_name), from: dayOfYear(row.week) })).filter(cell => cell.at !== undefined);
  const groups = grouped(events);
  const marks = events.map(event => ({ event, number: groups.findIndex(group => group.includes(event)) + 1, at: rowOf(event, rows),
    from: event.first_day < year + '-01-01' ? 0 : dayOfYear(event.first_day), to: event.last_day > year + '-12-31' ? days : dayOfYear(event.last_day) + 1 }));
  const taken = new Map();
  const label = width < 700 ? 120 : 210;
  return {
    height: rows.length * 16 + 56,
    about: 'A row a unit, a cell a week of ' + year + ', filled by the share of the week in which the unit stood.',
    legend: [{ name: 'at work', colour: look.idle }, { name: 'breakdown', colour: COLOUR.vermillion }, { name: 'overhaul', colour: COLOUR.blue },
      { name: 'dated outage', colour: COLOUR.orange }, { name: 'dated event, numbered below', colour: look.ink, shape: 'ring' }],
    option: {
      grid: { left: label + 12, right: 10, top: 26, bottom: 8 },
      xAxis: { type: 'value', position: 'top', min: 0, max: days, splitLine: { show: false }, axisTick: { customValues: starts, length: 4 },
        axisLabel: { customValues: starts, align: 'left', showMinLabel: true, showMaxLabel: true, formatter: day => (MONTHS[starts.indexOf(day)] ?? '').slice(0, 3) } },
      yAxis: { type: 'category', inverse: true, data: rows.map((row, i) => i), axisTick: { show: false }, axisLine: { show: false },
        axisLabel: { interval: 0, width: label, overflow: 'truncate', formatter: i => rows[i].kind === 'works' ? '{works|' + rows[i].name.replace(/[{}|]/g, ' ') + '}' : rows[i].name,
          rich: { works: { fontWeight: 600, color: look.ink, fontSize: 11 } } } },
      tooltip: { trigger: 'item', formatter: given => given.seriesIndex === 1 ? cellHint(cells[given.dataIndex].row) : given.seriesIndex === 2 ? eventHint(marks[given.dataIndex].event) : undefined },
      series: [
        { type: 'custom', silent: true, data: running, renderItem: (params, api) => bar(api, api.value(0), api.value(1), api.value(2), 12, { fill: look.idle }), encode: { x: [0, 1], y: 2 } },
        { type: 'custom', data: cells.map(cell => [cell.from, cell.at]), encode: { x: 0, y: 1 }, renderItem: (params, api) => standing(api, cells[params.dataIndex], days) },
        { type: 'custom', data: marks.map(mark => [mark.from, mark.to, Math.max(0, mark.at)]), encode: { x: [0, 1], y: 2 },
          renderItem: (params, api) => {
            if (params.dataIndex === 0) taken.clear();
            return mark(api, marks[params.dataIndex], look, taken);
          } },
      ],
    },
    after: events.length ? [element('ol', { class: 'events' }, ...groups.map(group => element('li', {}, eventLine(group))))] : [],
    table: part(calendar, weeks),
  };
}

/** A bar across a row, from one day to another. */
function bar(api, from, to, row, height, style) {
  const [x, y] = api.coord([from, row]);
  const [end] = api.coord([to, row]);
  return { type: 'rect', shape: { x, y: y - height / 2, width: Math.max(1, end - x), height }, style };
}

/** A week in which a unit stood: filled from the bottom by the share of each cause. */
function standing(api, { row, at, from }, days) {
  const week = Math.min(7, days - from);
  const [x, middle] = api.coord([from, at]);
  const [end] = api.coord([from + week, at]);
  const causes = [[row.overhaul_days, COLOUR.blue], [row.outage_days, COLOUR.orange], [row.breakdown_days, COLOUR.vermillion]];
  let bottom = middle + 6;
  const children = [];
  for (const [stood, colour] of causes) {
    const height = 12 * Math.min(1, stood / week);
    if (height > 0.05) children.push({ type: 'rect', shape: { x: x + 0.4, y: bottom - height, width: Math.max(0.6, end - x - 0.8), height }, style: { fill: colour } });
    bottom -= height;
  }
  return { type: 'group', children };
}

/** A dated event: a frame over its days and its number, which stands inside where there is room, else beside. */
function mark(api, { number: text, at, from, to }, look, taken) {
  if (at < 0) return { type: 'group', children: [] };
  const frame = bar(api, from, to, at, 14, { fill: 'transparent', stroke: look.ink, lineWidth: 1.3 });
  const { x, y, width } = frame.shape;
  const size = 7 + 6 * String(text).length;
  const inside = width > size + 6;
  const left = inside ? x : x - size >= (taken.get(at) ?? api.coord([0, at])[0]) ? x - size : x + width;
  taken.set(at, Math.max(x + width, left + size));
  return { type: 'group', children: [frame,
    { type: 'rect', shape: { x: left, y, width: size, height: 14 }, style: { fill: look.ink } },
    { type: 'text', style: { text: String(text), x: left + size / 2, y: y + 7, fill: look.paper, fontSize: 10, align: 'center', verticalAlign: 'middle' } }] };
}

function cellHint(row) {
  return hint(title('unit', row.unit_name, row.works) + ', week of ' + row.week, [['breakdown', number(row.breakdown_days, 1) + ' days'],
    ['overhaul', number(row.overhaul_days, 1) + ' days'], ['outage', number(row.outage_days, 1) + ' days']]);
}

function eventHint(event) {
  return hint(event.title, [['from', event.first_day], ['to', event.last_day]]);
}

/** Events of one name and time are one event that strikes several places. */
function grouped(events) {
  const groups = new Map();
  events.forEach(event => {
    const key = [event.title, event.first_day, event.last_day].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), event]);
  });
  return [...groups.values()];
}

function eventLine(group) {
  const [event] = group;
  const day = date => Number(date.slice(8)) + ' ' + MONTHS[Number(date.slice(5, 7)) - 1] + ' ' + date.slice(0, 4);
  const when = event.first_day === event.last_day ? day(event.first_day) : day(event.first_day) + ' to ' + day(event.last_day);
  const struck = one => one.kind === 'route' || one.kind === 'limit' ? title(one.kind, one.place)
    : one.unit_name ? title('unit', one.unit_name, one.place) : title('works', one.place) + ', all units';
  const taken = event.taken === null ? '' : event.taken >= 1 ? ' stood still' : event.taken < 0 ? ': ' + percent(-event.taken, 0) + ' more' : ': ' + percent(event.taken, 0) + ' taken away';
  return event.title + ', ' + when + '. ' + group.map(struck).join('; ') + taken + '.';
}
