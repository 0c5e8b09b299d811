// ---- output.js: bands against the archive, one panel a product ----

/** A panel: a line with its band and the archive's rings above, errors below. Points are { year, middle, low, high, archive, error }. */
function bandPanel(host, name, points, shown) {
  const compared = points.some(point => Number.isFinite(point.error));
  addFigure(host, {
    title: name,
    small: true,
    draw(state, look, width) {
      const scale = tonScale(Math.max(...points.map(point => Math.max(point.high ?? 0, point.middle ?? 0, point.archive ?? 0))));
      const years = points.map(point => point.year);
      const tight = width / years.length < 38;
      const left = 44;
      const grids = [{ left, right: 8, top: 22, height: 168 }, { left, right: 8, top: 222, height: 52 }];
      const label = year => tight ? '\u2019' + String(year).slice(-2) : String(year);
      const category = (gridIndex, more) => ({ type: 'category', data: years, gridIndex, axisTick: { show: false }, ...more });
      const upper = [
        { type: 'line', data: points.map(p => p.low / scale.by), stack: 'band', symbol: 'none', lineStyle: { opacity: 0 }, silent: true },
        { type: 'line', data: points.map(p => (p.high - p.low) / scale.by), stack: 'band', symbol: 'none', lineStyle: { opacity: 0 },
          areaStyle: { color: look.blue, opacity: 0.28 }, silent: true },
        { type: 'line', data: points.map(p => p.middle / scale.by), symbol: 'circle', symbolSize: points.length > 1 ? 3 : 9, lineStyle: { color: look.blue, width: 2 },
          itemStyle: { color: look.blue } },
        { type: 'scatter', data: points.map(p => p.archive === undefined || p.archive === null ? '-' : p.archive / scale.by), symbol: 'circle', symbolSize: 9,
          itemStyle: { color: 'transparent', borderColor: COLOUR.vermillion, borderWidth: 2 } },
      ];
      const most = Math.max(10, ...points.map(p => Math.abs(p.error ?? 0)));
      const lower = { type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barWidth: '55%',
        data: points.map(p => Number.isFinite(p.error) ? { value: p.error, itemStyle: { color: p.error > 0 ? COLOUR.orange : COLOUR.sky } } : '-'),
        label: { show: true, position: 'outside', distance: 2, color: look.soft, fontSize: tight ? 9 : 10, formatter: at => signed(at.value) } };
      return {
        height: compared ? 296 : 222,
        about: 'Simulated output by year' + (compared ? ', the archive, and the error in per cent.' : '.'),
        option: {
          grid: compared ? grids : grids.slice(0, 1),
          xAxis: compared ? [category(0, { axisLabel: { show: false } }), category(1, { axisLabel: { interval: 0, formatter: label }, axisLine: { show: false } })]
            : category(0, { axisLabel: { interval: 0, formatter: label } }),
          yAxis: [{ type: 'value', name: scale.unit, nameGap: 8, nameTextStyle: { align: 'left', padding: [0, 0, 0, -36] }, min: 0 },
            ...(compared ? [{ type: 'value', gridIndex: 1, name: 'error, %', nameGap: 6, nameTextStyle: { align: 'left', padding: [0, 0, 0, -36] },
              min: -most * 1.6, max: most * 1.6, axisLabel: { show: false }, splitLine: { show: false } }] : [])],
          tooltip: { trigger: 'axis', formatter: at => bandHint(name, points[at[0].dataIndex]) },
          series: [...(points.length > 1 ? upper : [...upper, bandBar(points[0], scale, look)]), lower].filter(one => compared || (one !== lower && one !== upper[3])),
        },
        table: shown,
      };
    },
  });
}

/** The band of a single year, which has no width of its own. */
function bandBar(point, scale, look) {
  return { type: 'custom', silent: true, data: [[0, point.low / scale.by, point.high / scale.by]], encode: { x: 0, y: [1, 2] }, renderItem: (params, api) => {
    const [x, top] = api.coord([0, api.value(2)]);
    const [, bottom] = api.coord([0, api.value(1)]);
    return { type: 'rect', shape: { x: x - 16, y: top, width: 32, height: Math.max(1, bottom - top) }, style: { fill: look.blue, opacity: 0.28 } };
  } };
}

function bandLegend(host, compared) {
  addLegend(host, look => [{ name: data.single ? 'simulated' : 'median', colour: look.blue, shape: 'line' },
    ...(data.single ? [] : [{ name: '8 of 10 replications', colour: look.blue, shape: 'faint' }]),
    ...(compared ? [{ name: 'archive', colour: COLOUR.vermillion, shape: 'ring' }, { name: 'simulated too high', colour: COLOUR.orange },
      { name: 'simulated too low', colour: COLOUR.sky }] : [])]);
}

function bandHint(name, point) {
  const known = value => value !== undefined && value !== null;
  return hint(name + ' ' + point.year, [
    ['simulated', tons(point.middle)],
    ...(data.single ? [] : [['8 of 10 from', tons(point.low)], ['to', tons(point.high)]]),
    ...(known(point.archive) ? [['archive', tons(point.archive)]] : []),
    ...(Number.isFinite(point.error) ? [['error', signed(point.error, 1) + ' %']] : []),
  ]);
}

function cellOf(row) {
  return bandHint(title('column', row.quantity), { ...row, middle: row.simulated, low: row.p10, high: row.p90 });
}

function drawOutput(host) {
  const bands = table('annual_bands');
  const comparison = table('comparison');
  bandLegend(host, comparison.rows.some(row => row.archive > 0));
  const grid = element('div', { class: 'panels' });
  host.append(grid);
  for (const quantity of distinct(bands.rows.map(row => row.quantity))) {
    const cells = new Map(comparison.rows.filter(row => row.quantity === quantity).map(row => [row.year, row]));
    const points = bands.rows.filter(row => row.quantity === quantity).map(row => ({
      year: row.year, middle: row.p50, low: row.p10, high: row.p90, archive: cells.get(row.year)?.archive, error: cells.get(row.year)?.error ?? undefined,
    }));
    const rows = cells.size ? part(comparison, [...cells.values()]) : part(bands, bands.rows.filter(row => row.quantity === quantity));
    bandPanel(grid, heading(quantity), points, rows);
  }
  if (comparison.rows.some(row => row.archive > 0)) agreement(grid, comparison);
}

const PLUS = 'path://M-1.4 -4H1.4V-1.4H4V1.4H1.4V4H-1.4V1.4H-4V-1.4H-1.4z';

/** All cells at once: on the line, the simulation meets the archive. */
function agreement(host, comparison) {
  const quantities = distinct(comparison.rows.map(row => row.quantity));
  const shapes = ['circle', 'rect', 'triangle', 'diamond', PLUS, 'arrow'];
  const colours = [COLOUR.vermillion, look => look.ink, COLOUR.blue, COLOUR.green, COLOUR.purple, COLOUR.orange];
  const filled = comparison.rows.filter(row => row.archive > 0 && row.simulated > 0);
  const figures = filled.flatMap(row => [row.archive, row.simulated]);
  const low = 10 ** Math.floor(Math.log10(Math.min(...figures)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...figures)));
  addFigure(host, {
    title: 'All of them at once',
    small: true,
    draw(state, look) {
      const colour = i => typeof colours[i % 6] === 'function' ? colours[i % 6](look) : colours[i % 6];
      const power = value => value >= 1e6 ? value / 1e6 + ' Mt' : value >= 1e3 ? value / 1e3 + ' kt' : value + ' t';
      return {
        height: 296,
        about: 'Simulated against archive for every product and year, on logarithmic scales.',
        legend: quantities.map((quantity, i) => ({ name: title('column', quantity), colour: colour(i), shape: shapes[i % 6] === PLUS ? 'plus' : shapes[i % 6] })),
        option: {
          grid: { left: 52, right: 14, top: 22, bottom: 42 },
          xAxis: { type: 'log', min: low, max: high, name: 'archive', nameLocation: 'middle', nameGap: 26, axisLabel: { formatter: power } },
          yAxis: { type: 'log', min: low, max: high, name: 'simulated', nameGap: 8, axisLabel: { formatter: power } },
          tooltip: { trigger: 'item', formatter: at => cellOf(filled[at.data.cell]) },
          series: [
            { type: 'line', data: [[low, low], [high, high]], symbol: 'none', lineStyle: { color: look.soft, width: 1 }, silent: true },
            ...quantities.map((quantity, i) => ({ type: 'scatter', symbol: shapes[i % 6], symbolSize: 8, itemStyle: { color: colour(i), opacity: 0.85 },
              data: filled.filter(row => row.quantity === quantity).map(row => ({ value: [row.archive, row.simulated], cell: filled.indexOf(row) })) })),
          ],
        },
        table: comparison,
      };
    },
  });
}
