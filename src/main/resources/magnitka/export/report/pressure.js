// ---- pressure.js: curves over pressure, optima, mechanisms, policies, draws ----

const OUTPUTS = ['real', 'good', 'reported'];

function outputColour(output, look) {
  return { real: look.blue, good: COLOUR.green, reported: COLOUR.orange }[output] ?? look.ink;
}

/** Lines over pressure, each with its interval; lines: [{ name, colour, rows }], marks: [{ at, colour }]. */
function curves(lines, marks, look, unit) {
  const all = lines.flatMap(line => line.rows.flatMap(row => [row.mean, row.low, row.high])).filter(value => value !== null);
  const scale = unit === 't' ? tonScale(Math.max(0, ...all)) : { by: 1, unit };
  const levels = lines.flatMap(line => line.rows.map(row => row.pressure));
  const floor = Math.min(...all) / scale.by;
  const line = (rows, column) => rows.map(row => [row.pressure, row[column] === null ? '-' : row[column] / scale.by]);
  const band = ({ rows, colour }) => {
    const known = rows.filter(row => row.low !== null && row.high !== null);
    // all of its ends are data, so that the axis reaches round them; it is drawn once
    const ends = known.length > 1 ? known.map(row => [row.pressure, row.low / scale.by, row.high / scale.by]) : [];
    return { type: 'custom', silent: true, data: ends, encode: { x: 0, y: [1, 2] }, renderItem: (params, api) => params.dataIndex > 0 ? undefined : ({
      type: 'polygon', style: { fill: colour, opacity: 0.2 },
      shape: { points: [...known.map(row => api.coord([row.pressure, row.high / scale.by])), ...[...known].reverse().map(row => api.coord([row.pressure, row.low / scale.by]))] },
    }) };
  };
  return {
    grid: { left: 58, right: 16, top: 28, bottom: 42 },
    xAxis: { type: 'value', scale: true, min: Math.min(...levels), max: Math.max(...levels), name: 'pressure', nameLocation: 'middle', nameGap: 28, splitLine: { show: false } },
    yAxis: { type: 'value', scale: true, name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -46] } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'line' }, formatter: given => {
      const at = given[0].value[0];
      return hint('pressure ' + number(at, 2), lines.map(one => {
        const row = one.rows.find(other => other.pressure === at);
        return [one.name, row?.mean == null ? '' : unit === 't' ? tons(row.mean) : number(row.mean, 3) + ' ' + unit];
      }));
    } },
    series: [...lines.map(band),
      ...lines.map(one => ({ type: 'line', symbolSize: 5, symbol: 'circle', lineStyle: { color: one.colour, width: 2, type: one.dashed ? [6, 4] : 'solid' }, itemStyle: { color: one.colour }, data: line(one.rows, 'mean') })),
      { type: 'custom', silent: true, data: marks.map(mark => [mark.at, floor]), renderItem: (params, api) => {
        const mark = marks[params.dataIndex];
        const [x] = api.coord([mark.at, floor]);
        const { y, height } = params.coordSys;
        return { type: 'line', shape: { x1: x, x2: x, y1: y, y2: y + height }, style: { fill: 'none', stroke: mark.colour, lineWidth: 1.5, lineDash: [5, 4] } };
      } }],
  };
}

function drawPressure(host, start) {
  const pressure = table('pressure');
  const optima = table('optima').rows.filter(row => row.variant === 'base');
  const products = distinct(pressure.rows.filter(row => row.kind === 'product').map(row => row.of));
  addFigure(host, {
    title: 'Output over the whole run by pressure',
    controls: [{ key: 'of', kind: 'select', label: 'Product', options: options(products, name => title('column', name)) }],
    start: { of: start },
    draw(state, look, width, hidden) {
      const rows = pressure.rows.filter(row => row.kind === 'product' && row.of === state.of && OUTPUTS.includes(row.measure));
      const shown = OUTPUTS.filter(output => !hidden.has(output));
      const best = optima.filter(row => row.product === state.of && row.pressure !== null && shown.includes(row.output));
      return {
        height: 340,
        about: 'Real, good and reported output by level of pressure.',
        legend: OUTPUTS.map(output => ({ key: output, toggle: true, name: output === 'good' ? 'good: of accepted grades' : output, colour: outputColour(output, look), shape: 'line' })),
        option: curves(shown.map(output => ({ name: output, colour: outputColour(output, look), dashed: output === 'reported', rows: rows.filter(row => row.measure === output) })),
          best.map(row => ({ at: row.pressure, colour: outputColour(row.output, look) })), look, 't'),
        table: part(pressure, rows),
      };
    },
  });
}

function drawOptima(host) {
  if (table('optima').rows.length) addFigure(host, { title: 'Where output is highest, with intervals', only: true, draw: () => ({ table: table('optima') }) });
}

function drawLost(host) {
  const pressure = table('pressure');
  const lost = pressure.rows.filter(row => row.measure === 'lost');
  if (!lost.length) return;
  addFigure(host, {
    title: 'What tons were lost to, by pressure',
    controls: [{ key: 'of', kind: 'select', label: 'Works', options: options(distinct(lost.map(row => row.of)), name => title('works', name)) }],
    start: { of: lost[lost.length - 1].of },
    draw(state, look) {
      const rows = lost.filter(row => row.of === state.of);
      const levels = distinct(rows.map(row => row.pressure));
      const most = Math.max(...levels.map(level => sum(rows.filter(row => row.pressure === level), 'mean')));
      const causes = distinct(rows.map(row => row.cause)).filter(cause => rows.some(row => row.cause === cause && Math.abs(row.mean) >= 0.002 * most));
      const scale = tonScale(most);
      const at = new Map(rows.map(row => [row.pressure + row.cause, row.mean]));
      return {
        height: 300,
        about: 'A bar a level of pressure, by cause of loss.',
        legend: causes.map(cause => ({ name: causeName(cause), ...causeStyle(cause, causes, look) })),
        option: {
          grid: { left: 58, right: 16, top: 28, bottom: 42 },
          xAxis: { type: 'category', data: levels, name: 'pressure', nameLocation: 'middle', nameGap: 28, axisTick: { show: false }, axisLabel: { formatter: level => number(Number(level), 2) } },
          yAxis: { type: 'value', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -46] } },
          tooltip: { trigger: 'axis', formatter: given => hint('pressure ' + number(levels[given[0].dataIndex], 2), causes.map(cause => [causeName(cause), tons(at.get(levels[given[0].dataIndex] + cause) ?? 0)])) },
          series: causes.map(cause => ({ type: 'bar', stack: 'lost', barCategoryGap: '18%', itemStyle: causeItem(causeStyle(cause, causes, look), look),
            data: levels.map(level => (at.get(level + cause) ?? 0) / scale.by) })),
        },
        table: part(pressure, rows),
      };
    },
  });
}

/** Any other measure over pressure. */
function drawLevels(host, start) {
  const pressure = table('pressure');
  const others = pressure.rows.filter(row => row.measure !== 'lost');
  const subject = row => row.kind + '\n' + row.of;
  const subjectName = key => {
    const [kind, of] = key.split('\n');
    return kind === 'chain' ? 'the whole chain' : title(kind === 'product' ? 'column' : kind, of) + (kind === 'product' ? '' : ' (' + kind + ')');
  };
  const subjects = distinct(others.map(subject));
  const chain = subjects.find(key => key.startsWith('chain'));
  const grid = element('div', {});
  host.append(grid);
  addFigure(grid, {
    title: 'Every other measure by pressure',
    controls: [{ key: 'subject', kind: 'select', label: 'Of', options: options(subjects, subjectName) },
      { key: 'measure', kind: 'select', label: 'Measure', options: options(distinct(others.map(row => row.measure))) }],
    start: chain ? { subject: chain, measure: 'extra_effort' } : { subject: 'product\n' + start, measure: 'fulfilment_reported' },
    draw(state, look) {
      const rows = others.filter(row => subject(row) === state.subject && row.measure === state.measure);
      if (!rows.length) {
        const told = distinct(others.filter(row => subject(row) === state.subject).map(row => words(row.measure)));
        return { after: [element('p', { class: 'note' }, 'Of ' + subjectName(state.subject) + ' there is: ' + told.join(', ') + '.')], table: part(pressure, []) };
      }
      return {
        height: 280,
        about: words(state.measure) + ' by level of pressure.',
        option: curves([{ name: words(state.measure), colour: look.blue, rows }], [], look, rows[0].unit),
        table: part(pressure, rows),
      };
    },
  });
}

/** Differences that a change of the model makes, with intervals: in output, per cent of it; in success beside tons, points. */
function drawPairs(host, name) {
  const without = table(name).columns[0].name === 'mechanism';
  pairFigure(host, name, {
    title: without ? 'Change of output without a mechanism' : 'Change of output under another incentive scheme',
    about: 'Difference to the model as it is, in per cent of its output.', axis: 'change of output, %', unit: ' %', whole: row => row.base, told: row => tons(row.difference),
    measures: look => OUTPUTS.map(output => ({ key: output, name: output, colour: outputColour(output, look) })),
  });
  if (!table(name).rows.some(row => row.kind === 'product' && row.measure === 'fulfilment_grades')) return;
  pairFigure(host, name, {
    title: without ? 'Change of success without a mechanism' : 'Change of success under another incentive scheme',
    about: 'Difference to the model as it is, in points of per cent.', axis: 'change, points', unit: ' points', whole: () => 1,
    told: row => percent(row.base) + ' to ' + percent(row.changed),
    measures: look => [{ key: 'fulfilment_grades', name: 'by grades', colour: COLOUR.green }, { key: 'fulfilment_assortment', name: 'by assortment', colour: COLOUR.vermillion },
      { key: 'fulfilment_orders', name: 'by orders', colour: COLOUR.purple }, { key: 'first_grade', name: 'share of first grade', colour: look.blue }],
  });
}

function pairFigure(host, name, { title: caption, about, axis, unit, whole, told, measures }) {
  const pairs = table(name);
  const column = pairs.columns[0].name;
  const kept = measures({}).map(measure => measure.key);
  const own = pairs.rows.filter(row => row.kind === 'product' && kept.includes(row.measure));
  const products = distinct(own.map(row => row.of));
  const levels = distinct(own.map(row => row.pressure));
  const nearest = levels.reduce((best, level) => Math.abs(level - 1) < Math.abs(best - 1) ? level : best, levels[0]);
  addFigure(host, {
    title: caption,
    controls: [{ key: 'of', kind: 'select', label: 'Product', options: options(products, product => title('column', product)) },
      { key: 'pressure', kind: levels.length > 8 ? 'range' : 'select', label: 'Pressure', options: options(levels, level => number(level, 2)) }],
    start: { of: products[products.length - 1], pressure: nearest },
    draw(state, look, width) {
      const rows = own.filter(row => row.of === state.of && row.pressure === state.pressure && row.base !== null);
      const shown = measures(look).filter(measure => rows.some(row => row.measure === measure.key));
      const colour = row => shown.find(measure => measure.key === row.measure).colour;
      const percentOf = (row, value) => value === null || !whole(row) ? null : 100 * value / whole(row);
      const bars = rows.map(row => ({ row, value: percentOf(row, row.difference), low: percentOf(row, row.low), high: percentOf(row, row.high) }));
      const label = Math.min(width * 0.42, 200);
      const reach = Math.max(0.1, ...bars.flatMap(bar => [bar.value, bar.low, bar.high].map(value => Math.abs(value ?? 0)))) * 1.15;
      return {
        height: 60 + 22 * rows.length,
        about,
        legend: shown,
        option: {
          grid: { left: label + 10, right: 16, top: 8, bottom: 44 },
          xAxis: { type: 'value', min: -reach, max: reach, name: axis, nameLocation: 'middle', nameGap: 28, axisLabel: { showMinLabel: false, showMaxLabel: false, formatter: value => number(value, reach < 0.5 ? 2 : reach < 5 ? 1 : 0) } },
          yAxis: { type: 'category', inverse: true, data: bars.map((_, i) => i), axisTick: { show: false }, axisLine: { show: false },
            axisLabel: { interval: 0, color: look.ink, width: label, overflow: 'truncate', formatter: i => bars[i].row.measure === shown[0].key ? changeName(bars[i].row[column]) : '' } },
          tooltip: { trigger: 'axis', formatter: given => {
            const { row, low, high } = bars[given[0].dataIndex];
            return hint(changeName(row[column]) + ', ' + words(row.measure), [['change', told(row)], ...(low === null ? [] : [['from', signed(low, 2) + unit], ['to', signed(high, 2) + unit]])]);
          } },
          series: [
            { type: 'bar', barWidth: 12, data: bars.map(bar => ({ value: bar.value ?? '-', itemStyle: { color: colour(bar.row) } })) },
            { type: 'custom', z: 3, silent: true, data: bars.map((bar, i) => [bar.low ?? 0, bar.high ?? 0, i]), encode: { x: [0, 1], y: 2 }, renderItem: (params, api) => {
              const [x1, y] = api.coord([api.value(0), api.value(2)]);
              const [x2] = api.coord([api.value(1), api.value(2)]);
              return { type: 'line', shape: { x1, x2, y1: y, y2: y }, style: { fill: 'none', stroke: look.ink, lineWidth: 1.5 } };
            } },
            { type: 'scatter', z: 4, symbolSize: 7, silent: true, data: bars.map((bar, i) => bar.value === null ? '-' : [bar.value, i]),
              itemStyle: { color: look.paper, borderColor: look.ink, borderWidth: 1.5 } },
          ],
        },
        table: part(pairs, rows),
      };
    },
  });
}

function drawDraws(host) {
  const draws = table('draws');
  const outputs = distinct(draws.rows.map(row => row.output));
  addFigure(host, {
    title: 'Pressure at which output is highest, draw by draw',
    draw(state, look, width) {
      const known = draws.rows.filter(row => row.pressure !== null);
      const spread = i => ((i * 0.618034) % 1 - 0.5) * 0.6;
      return {
        height: 60 + 70 * outputs.length,
        about: 'A dot a draw, a row an output.',
        legend: [{ name: 'up and down again', colour: look.blue, shape: 'circle' }, { name: 'only up, only down, or unclear', colour: look.soft, shape: 'ring' }],
        option: {
          grid: { left: 80, right: 16, top: 8, bottom: 44 },
          xAxis: { type: 'value', scale: true, name: 'pressure', nameLocation: 'middle', nameGap: 28, axisLine: { onZero: false } },
          yAxis: { type: 'value', inverse: true, min: -0.5, max: outputs.length - 0.5, splitLine: { show: false }, axisTick: { show: false },
            axisLabel: { customValues: outputs.map((_, i) => i), color: look.ink, formatter: i => outputs[i] ?? '' } },
          tooltip: { trigger: 'item', formatter: at => hint('draw ' + known[at.dataIndex].draw, [['output', known[at.dataIndex].output], ['pressure', number(known[at.dataIndex].pressure, 2)], ['peak', known[at.dataIndex].place]]) },
          series: [{ type: 'scatter', symbolSize: 7, data: known.map((row, i) => ({ value: [row.pressure, outputs.indexOf(row.output) + spread(i)],
            itemStyle: row.inverted_u === 'yes' ? { color: look.blue, opacity: 0.7 } : { color: 'transparent', borderColor: look.soft, borderWidth: 1.5 } })) }],
        },
        table: draws,
      };
    },
  });
  if (table('draw_effects').rows.length) addFigure(host, { title: 'Which parameters move the peak', only: true, draw: () => ({ table: table('draw_effects') }) });
  if (table('draws_summary').rows.length) addFigure(host, { title: 'Summary of the draws', only: true, draw: () => ({ table: table('draws_summary') }) });
}
