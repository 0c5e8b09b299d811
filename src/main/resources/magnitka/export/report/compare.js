// ---- compare.js: run B less run A ----

function drawDifferences(host) {
  const differences = table('differences');
  addLegend(host, look => [{ name: 'B made more', colour: look.blue }, { name: 'B made less', colour: COLOUR.orange }, ...intervalSign(differences.rows, look)]);
  const grid = element('div', { class: 'panels' });
  host.append(grid);
  for (const quantity of distinct(differences.rows.map(row => row.quantity))) {
    differencePanel(grid, heading(quantity), part(differences, differences.rows.filter(row => row.quantity === quantity)));
  }
  addFigure(host, { title: 'All years together', only: true, draw: () => ({ table: table('differences_total') }) });
}

/** What whiskers mean, where there are any. */
const intervalSign = (rows, look) => rows.some(row => row.low !== null) ? [{ name: '95 % interval', colour: look.ink, shape: 'line' }] : [];

/** A bar a year with its interval. */
function differenceBars(rows, look, scale, tight, told) {
  return {
    grid: { left: 56, right: 8, top: 26, bottom: 24 },
    xAxis: { type: 'category', data: rows.map(row => row.year), axisTick: { show: false }, axisLine: { onZero: false },
      axisLabel: { interval: 0, formatter: year => tight ? '\u2019' + String(year).slice(-2) : year } },
    yAxis: { type: 'value', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -46] } },
    tooltip: { trigger: 'axis', formatter: given => told(rows[given[0].dataIndex]) },
    series: [
      { type: 'bar', barWidth: '55%', data: rows.map(row => ({ value: row.difference / scale.by, itemStyle: { color: row.difference < 0 ? COLOUR.orange : look.blue } })) },
      { type: 'custom', z: 3, silent: true, data: rows.map((row, i) => [i, (row.low ?? row.difference) / scale.by, (row.high ?? row.difference) / scale.by]), encode: { x: 0, y: [1, 2] },
        renderItem: (params, api) => {
          const [x, y1] = api.coord([api.value(0), api.value(1)]);
          const [, y2] = api.coord([api.value(0), api.value(2)]);
          return { type: 'line', shape: { x1: x, x2: x, y1, y2 }, style: { fill: 'none', stroke: look.ink, lineWidth: 1.5 } };
        } },
    ],
  };
}

function differencePanel(host, name, shown) {
  addFigure(host, {
    title: name,
    small: true,
    draw(state, look, width) {
      const { rows } = shown;
      const scale = tonScale(Math.max(...rows.flatMap(row => [row.difference, row.low, row.high].map(value => Math.abs(value ?? 0)))));
      const tight = width / rows.length < 38;
      return {
        height: 210,
        about: 'Difference of yearly output.',
        option: differenceBars(rows, look, scale, tight, row => hint(name + ' ' + row.year, [['A', tons(row.mean_a)], ['B', tons(row.mean_b)], ['B less A', tons(row.difference)],
          ...(row.low === null ? [] : [['from', tons(row.low)], ['to', tons(row.high)]])])),
        table: shown,
      };
    },
  });
}

/** How the plan was fulfilled in B less the same in A, product and measure by choice. */
function drawPlandifferences(host) {
  const plan = table('differences_plan');
  const products = distinct(plan.rows.map(row => row.quantity));
  const last = table('differences_plan_total').rows.filter(row => row.quantity === products[products.length - 1] && row.unit === 'ratio');
  const most = last.reduce((best, row) => best && Math.abs(best.difference) >= Math.abs(row.difference) ? best : row, undefined);
  const spoken = measure => measure.startsWith('fulfilment_') ? 'fulfilment ' + (measure === 'fulfilment_reported' ? 'as reported' : 'by ' + measure.slice(11)) : words(measure);
  addFigure(host, {
    title: 'Run B less run A by year',
    controls: [{ key: 'of', kind: 'select', label: 'Product', options: options(products, product => title('column', product)) },
      { key: 'measure', kind: 'select', label: 'Measure', options: options(distinct(plan.rows.map(row => row.measure)), spoken) }],
    start: { of: products[products.length - 1], measure: most?.measure ?? 'fulfilment_tons' },
    draw(state, look, width) {
      const rows = plan.rows.filter(row => row.quantity === state.of && row.measure === state.measure);
      if (!rows.length) return { after: [element('p', { class: 'note' }, 'There is no ' + spoken(state.measure) + ' of this product.')], table: part(plan, []) };
      const ratio = rows[0].unit === 'ratio';
      const scale = ratio ? { by: 0.01, unit: 'points' } : rows[0].unit === 't' ? tonScale(Math.max(...rows.flatMap(row => [row.difference, row.low, row.high].map(value => Math.abs(value ?? 0))))) : { by: 1, unit: rows[0].unit };
      const told = value => ratio ? percent(value) : rows[0].unit === 't' ? tons(value) : number(value, 1) + ' ' + rows[0].unit;
      const change = value => ratio ? signed(100 * value, 1) + ' points' : told(value);
      return {
        height: 260,
        about: 'Difference of ' + spoken(state.measure) + ' by year.',
        legend: [{ name: 'higher in B', colour: look.blue }, { name: 'lower in B', colour: COLOUR.orange }, ...intervalSign(rows, look)],
        option: differenceBars(rows, look, scale, width / rows.length < 38, row => hint(spoken(state.measure) + ' ' + row.year, [['A', told(row.mean_a)], ['B', told(row.mean_b)],
          ['B less A', change(row.difference)], ...(row.low === null ? [] : [['from', change(row.low)], ['to', change(row.high)]])])),
        table: part(plan, rows),
      };
    },
  });
  if (table('differences_plan_total').rows.length) addFigure(host, { title: 'All years together, plan', only: true, draw: () => ({ table: table('differences_plan_total') }) });
}

/** The causes whose toll changed most, over all years. */
function drawChanges(host) {
  const losses = table('differences_losses');
  const toll = new Map();
  for (const row of losses.rows.filter(row => row.line === 'loss')) {
    const key = row.works + '\n' + row.cause;
    toll.set(key, (toll.get(key) ?? 0) + row.difference);
  }
  const largest = [...toll].filter(([, change]) => Math.abs(change) >= 0.5).sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 14);
  addFigure(host, {
    title: 'Tons lost in B less tons lost in A, all years',
    draw(state, look, width) {
      const scale = tonScale(Math.max(0, ...largest.map(([, change]) => Math.abs(change))));
      const rows = largest.map(([key, change]) => {
        const [works, cause] = key.split('\n');
        return { name: causeName(cause) + ', ' + title('works', works), value: change / scale.by, text: (change > 0 ? '+' : '') + briefTons(change), colour: change > 0 ? COLOUR.orange : look.blue };
      });
      return {
        height: rows.length ? 56 + 25 * rows.length : 30,
        about: 'Causes whose toll changed most.',
        legend: [{ name: 'more lost in B', colour: COLOUR.orange }, { name: 'less lost in B', colour: look.blue }],
        option: rows.length ? barsOption(rows, look, width, scale.unit) : undefined,
        table: losses,
      };
    },
  });
}
