// ---- plan.js: targets, reports, output; storming; claims ----

/**
 * Lines by month for a chosen works, route or stockpile; its title is looked for under the kinds in turn.
 * lines: [{ name, label, colour, dashed, shape, some }], some: true for what only some have; ratio: true for shares of a target.
 */
function monthlyLines(host, { title: caption, whole, key, label, kinds, start, lines, ratio, shared: group }) {
  const names = distinct(whole.rows.map(row => row[key]));
  addFigure(host, {
    title: caption,
    controls: [{ key, kind: 'select', label, options: options(names, name => firstTitle(kinds, name)), shared: group }],
    start: { [key]: start || names[0] },
    draw(state, look, width, hidden) {
      const rows = whole.rows.filter(row => row[key] === state[key]);
      const styled = lines(look).filter(line => whole.columns.some(column => column.name === line.name) && (!line.some || rows.some(row => row[line.name] !== null)));
      const shown = styled.filter(line => !hidden.has(line.name));
      const scale = ratio ? { by: 0.01, unit: '%' } : tonScale(Math.max(0, ...rows.flatMap(row => styled.map(line => row[line.name] ?? 0))));
      const months = rows.map(row => row.month);
      const first = i => months[i].slice(5, 7) === '01';
      const every = Math.max(1, Math.ceil(40 / (width / (months.length / 12))));
      return {
        height: 280,
        about: 'Lines by month.',
        legend: styled.map(line => ({ key: line.name, toggle: true, name: line.label, colour: line.colour, shape: 'line' })),
        option: {
          grid: { left: 56, right: 12, top: 26, bottom: 26 },
          xAxis: { type: 'category', data: months, boundaryGap: false, axisTick: { interval: first },
            axisLabel: { interval: i => first(i) && Number(months[i].slice(0, 4)) % every === 0, formatter: month => month.slice(0, 4), align: 'left' } },
          yAxis: { type: 'value', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -46] } },
          tooltip: { trigger: 'axis', axisPointer: { type: 'line' }, formatter: given => {
            const row = rows[given[0].dataIndex];
            return hint(MONTHS[Number(row.month.slice(5, 7)) - 1] + ' ' + row.month.slice(0, 4), shown.map(line =>
              [line.label, row[line.name] === null ? 'nothing to compare with' : ratio ? percent(row[line.name]) : tons(row[line.name])]));
          } },
          series: [
            ...(ratio ? [{ type: 'line', silent: true, symbol: 'none', lineStyle: { color: look.soft, width: 1 }, data: months.map(() => 100) }] : []),
            ...shown.map(line => ({ type: 'line', z: line.dashed ? 4 : 3, symbol: 'none', lineStyle: { color: line.colour, width: line.dashed ? 1.5 : 2, type: line.dashed ? 'dashed' : 'solid' },
              itemStyle: { color: line.colour }, data: rows.map(row => row[line.name] === null ? '-' : row[line.name] / scale.by) })),
          ],
        },
        table: part(whole, rows),
      };
    },
  });
}

function drawPlan(host, start) {
  const whole = table('plan');
  const common = { whole: part(whole, whole.rows.filter(row => row.target > 0)), key: 'works', label: 'Works', kinds: ['works'], start, shared: 'plan' };
  monthlyLines(host, { ...common, title: 'Target, report and output by month', lines: look => [
    { name: 'target', label: 'target', colour: look.ink, dashed: true }, { name: 'reported', label: 'reported', colour: COLOUR.orange },
    { name: 'real', label: 'really made', colour: look.blue }, { name: 'good', label: 'of it in accepted grades', colour: COLOUR.green }] });
  monthlyLines(host, { ...common, title: 'Fulfilment of the target by month', ratio: true, lines: look => [
    { name: 'fulfilment_reported', label: 'as reported', colour: COLOUR.orange }, { name: 'fulfilment_tons', label: 'by tons', colour: look.blue },
    { name: 'fulfilment_grades', label: 'by grades', colour: COLOUR.green },
    { name: 'fulfilment_assortment', label: 'by assortment', colour: COLOUR.vermillion, some: true },
    { name: 'fulfilment_orders', label: 'by orders', colour: COLOUR.purple }] });
}

/** Shapes asked for and made, by year. */
function drawShapes(host) {
  const assortment = table('assortment');
  addFigure(host, {
    title: 'Shapes asked for and made',
    controls: [{ key: 'works', kind: 'select', label: 'Works', options: options(distinct(assortment.rows.map(row => row.works)), name => title('works', name)) }],
    start: { works: assortment.rows[assortment.rows.length - 1].works },
    draw(state, look, width) {
      const rows = assortment.rows.filter(row => row.works === state.works);
      const shapes = distinct(rows.map(row => row.shape));
      const years = distinct(rows.map(row => row.month.slice(0, 4)));
      const colours = gradeColours(shapes.length, look);
      const of = (year, shape, column) => sum(rows.filter(row => row.month.slice(0, 4) === year && row.shape === shape), column);
      const all = (year, column) => sum(rows.filter(row => row.month.slice(0, 4) === year), column);
      const scale = tonScale(Math.max(...years.flatMap(year => [all(year, 'asked'), all(year, 'made')])));
      const tight = width / years.length < 38;
      const bars = (column, opacity) => shapes.map((shape, i) => ({ type: 'bar', stack: column, barGap: '8%', barCategoryGap: '22%',
        itemStyle: { color: colours[i], opacity, borderColor: look.paper, borderWidth: 0.5 }, data: years.map(year => of(year, shape, column) / scale.by) }));
      return {
        height: 280,
        about: 'Two bars a year, by shape: asked for, and made.',
        legend: shapes.map((shape, i) => ({ name: words(shape), colour: colours[i] })),
        option: {
          grid: { left: 52, right: 10, top: 26, bottom: 26 },
          xAxis: { type: 'category', data: years, axisTick: { show: false }, axisLabel: { interval: 0, formatter: year => tight ? '\u2019' + year.slice(-2) : year } },
          yAxis: { type: 'value', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -42] } },
          tooltip: { trigger: 'axis', formatter: given => hint(title('works', state.works) + ' ' + given[0].name, shapes.map(shape =>
            [words(shape), tons(of(given[0].name, shape, 'made')) + ' of ' + tons(of(given[0].name, shape, 'asked'))])) },
          series: [...bars('asked', 0.4), ...bars('made', 1)],
        },
        table: part(assortment, rows),
      };
    },
  });
}

function drawClaims(host) {
  monthlyLines(host, { title: 'Need, claim and allotment by month', whole: table('claims'), key: 'name', label: 'Route or stockpile', kinds: ['route', 'stockpile'], lines: look => [
    { name: 'need', label: 'need', colour: look.ink, dashed: true }, { name: 'claimed', label: 'claimed', colour: COLOUR.vermillion },
    { name: 'allotted', label: 'allotted', colour: COLOUR.orange }, { name: 'shipped', label: 'shipped, losses on the way included', colour: look.blue }] });
}

function drawStorming(host, start) {
  const storming = table('storming');
  const years = distinct(storming.rows.map(row => row.year));
  addFigure(host, {
    title: 'When in the month, and when in the quarter',
    controls: [{ key: 'works', kind: 'select', label: 'Works', options: options(distinct(storming.rows.map(row => row.works)), name => title('works', name)) },
      { key: 'year', kind: 'select', label: 'Year', options: [...options(years.filter(year => year === null), () => 'whole run'), ...options(years.filter(year => year !== null), String)] }],
    start: { works: start, year: null },
    draw(state, look, width) {
      const rows = storming.rows.filter(row => row.works === state.works && row.year === state.year && row.share !== null);
      const names = { month: ['1st to 10th', '11th to 20th', 'the rest'], quarter: ['1st month', '2nd month', '3rd month'] };
      const name = row => names[row.period]?.[row.part - 1] ?? words(row.period) + ' ' + row.part;
      return {
        height: rows.length ? 240 : 30,
        about: 'Share of output in each ten-day of the month and each month of the quarter.',
        legend: [{ name: 'part of the month', colour: look.blue }, { name: 'part of the quarter', colour: COLOUR.orange }, { name: 'even work', colour: look.ink, shape: 'line' }],
        option: rows.length ? {
          grid: { left: 40, right: 8, top: 18, bottom: 26 },
          xAxis: { type: 'category', data: rows.map((_, i) => i), axisTick: { show: false }, axisLabel: { interval: 0, fontSize: width < 500 ? 9 : 11, formatter: i => name(rows[i]) } },
          yAxis: { type: 'value', min: 0, axisLabel: { formatter: '{value} %' } },
          tooltip: { trigger: 'axis', formatter: given => hint(name(rows[given[0].dataIndex]), [['share of output', percent(rows[given[0].dataIndex].share)],
            ['of the days', percent(rows[given[0].dataIndex].even_share)], ['output', tons(rows[given[0].dataIndex].tons)]]) },
          series: [
            { type: 'bar', barWidth: '56%', data: rows.map(row => ({ value: 100 * row.share, itemStyle: { color: row.period === 'month' ? look.blue : COLOUR.orange },
              label: { show: true, position: 'insideBottom', color: row.period === 'month' ? '#ffffff' : '#1d1d1b', fontSize: 11, formatter: percent(row.share) } })) },
            { type: 'scatter', symbol: 'rect', symbolSize: [width < 500 ? 34 : 90, 2.5], itemStyle: { color: look.ink }, data: rows.map((row, i) => [i, 100 * row.even_share]), silent: true },
          ],
        } : undefined,
        table: part(storming, rows),
      };
    },
  });
}
