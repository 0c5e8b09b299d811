// ---- open.js: any table along its first column of dates or numbers ----

/** Lines of the numeric columns of a table; its texts choose which rows. A column x with x_low and x_high gets a band. */
function drawTable(host, name) {
  const whole = table(name);
  const textual = whole.columns.filter(column => column.decimals === undefined);
  const axis = textual.find(column => whole.rows.every(row => /^\d{4}-\d\d-\d\d$/.test(row[column.name]))) ?? whole.columns.find(column => column.decimals !== undefined);
  const choices = textual.filter(column => column !== axis && column.name !== 'unit');
  const numeric = whole.columns.filter(column => column.decimals !== undefined && column !== axis);
  const isBound = column => /_(low|high|p5|p95|p10|p90)$/.test(column.name);
  const lines = numeric.filter(column => !isBound(column));
  if (!axis || !lines.length) {
    addFigure(host, { title: whole.meaning, draw: () => ({ table: whole }) });
    return;
  }
  addFigure(host, {
    title: whole.meaning.replace(/\.$/, ''),
    controls: [...choices.map(column => ({ key: column.name, kind: 'select', label: words(column.name), options: options(distinct(whole.rows.map(row => row[column.name]))) })),
      ...(units(lines).length > 1 ? [{ key: 'unit of figures', kind: 'select', label: 'figures in', options: options(units(lines), unit => unit || 'numbers') }] : [])],
    start: {},
    draw: (state, look, width, hidden) => tableFigure(state, look, hidden, { whole, axis, choices, numeric, lines }),
  });
}

function units(columns) {
  return distinct(columns.map(column => column.unit));
}

function tableFigure(state, look, hidden, { whole, axis, choices, numeric, lines }) {
  const rows = whole.rows.filter(row => choices.every(column => row[column.name] === state[column.name]));
  const unit = state['unit of figures'] ?? units(lines)[0];
  const colours = [look.blue, COLOUR.vermillion, COLOUR.green, COLOUR.orange, COLOUR.purple, COLOUR.sky, look.ink, look.soft];
  const shapes = ['circle', 'rect', 'triangle', 'diamond'];
  const all = lines.filter(column => column.unit === unit);
  const shown = all.filter(column => !hidden.has(column.name));
  const scale = unit === 't' ? tonScale(Math.max(0, ...shown.flatMap(column => rows.map(row => row[column.name] ?? 0)))) : { by: 1, unit };
  const x = row => row[axis.name];
  const dated = axis.decimals === undefined;
  const point = (row, value) => value === null ? '-' : dated ? value / scale.by : [x(row), value / scale.by];
  const bound = (column, ends) => numeric.find(other => ends.some(end => other.name === column.name + '_' + end));
  const colour = column => colours[all.indexOf(column) % colours.length];
  const bands = shown.flatMap(column => {
    const low = bound(column, ['low', 'p10', 'p5']);
    const high = bound(column, ['high', 'p90', 'p95']);
    if (!low || !high) return [];
    const common = { type: 'line', stack: 'band ' + column.name, symbol: 'none', lineStyle: { opacity: 0 }, silent: true };
    return [{ ...common, data: rows.map(row => point(row, row[low.name])) },
      { ...common, areaStyle: { color: colour(column), opacity: 0.22 }, data: rows.map(row => point(row, row[high.name] === null ? null : row[high.name] - row[low.name])) }];
  });
  return {
    height: 320,
    about: whole.meaning,
    legend: all.map((column, i) => ({ key: column.name, toggle: true, name: words(column.name), colour: colours[i % colours.length], shape: shapes[i % 4] })),
    option: {
      grid: { left: 58, right: 16, top: 28, bottom: 42 },
      xAxis: dated ? { type: 'category', data: rows.map(x) } : { type: 'value', scale: true, name: words(axis.name) + (axis.unit ? ', ' + axis.unit : ''), nameLocation: 'middle', nameGap: 28 },
      yAxis: { type: 'value', scale: unit !== 't', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -46] } },
      tooltip: { trigger: 'axis', axisPointer: { type: 'line' }, formatter: given => {
        const row = rows[given[0].dataIndex];
        return hint(words(axis.name) + ' ' + x(row), shown.map(column => [words(column.name), row[column.name] === null ? '' : number(row[column.name], Math.min(3, column.decimals)) + ' ' + column.unit]));
      } },
      series: [...bands, ...shown.map(column => ({ type: 'line', symbol: shapes[all.indexOf(column) % 4], symbolSize: rows.length > 60 ? 0 : 6,
        lineStyle: { color: colour(column), width: 2 }, itemStyle: { color: colour(column) }, data: rows.map(row => point(row, row[column.name])) }))],
    },
    table: part(whole, rows),
  };
}
