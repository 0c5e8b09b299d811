// ---- calibration.js: how well a model fits, and how far that can be trusted ----

function drawFit(host) {
  const cells = table('cells');
  bandLegend(host, true);
  const grid = element('div', { class: 'panels' });
  host.append(grid);
  for (const quantity of distinct(cells.rows.map(row => row.quantity))) {
    const rows = cells.rows.filter(row => row.quantity === quantity);
    const byYear = [...rows].sort((a, b) => Number(a.period) - Number(b.period));
    const points = byYear.map(row => ({ year: Number(row.period), middle: row.fitted ?? row.simulated, low: row.p10, high: row.p90, archive: row.archive, error: row.error ?? undefined }));
    bandPanel(grid, heading(quantity), points, part(cells, rows));
  }
}

/** Horizontal bars with a name each; rows are { name, value, colour, dot, text }. */
function barsOption(rows, look, width, name, dotName) {
  const label = Math.min(width * 0.42, 8 + 6.2 * Math.max(...rows.map(row => row.name.length)));
  const values = rows.map(row => row.value);
  const low = Math.min(0, ...values);
  const room = Math.max(0, ...values) - low;
  return {
    grid: { left: label + 10, right: 56, top: 6, bottom: 42 },
    xAxis: { type: 'value', name, nameLocation: 'middle', nameGap: 26, min: low < 0 ? low - room * Math.min(0.8, 60 / Math.max(75, width - label - 126)) : 0, axisLabel: { hideOverlap: true, showMinLabel: low >= 0, formatter: value => number(value, room < 3 ? 1 : 0) } },
    yAxis: { type: 'category', inverse: true, data: rows.map((_, i) => i), axisTick: { show: false }, axisLine: { onZero: false, show: false },
      axisLabel: { interval: 0, color: look.ink, width: label, overflow: 'truncate', formatter: i => rows[i].name } },
    tooltip: { trigger: 'axis', formatter: at => {
      const row = rows[at[0].dataIndex];
      return hint(row.name, [[name, number(row.value, 2)], ...(row.dot === undefined ? [] : [[dotName, number(row.dot, 2)]])]);
    } },
    series: [
      { type: 'bar', barWidth: 13, data: rows.map(row => ({ value: row.value, itemStyle: { color: row.colour },
        label: { show: true, position: row.value < 0 ? 'left' : 'right', color: look.ink, fontSize: 11, formatter: row.text } })) },
      { type: 'scatter', symbolSize: 9, itemStyle: { color: look.paper, borderColor: look.blue, borderWidth: 2.5 }, data: rows.map((row, i) => row.dot === undefined ? '-' : [row.dot, i]) },
    ],
  };
}

function drawErrors(host) {
  const errors = table('errors');
  addLegend(host, look => [{ name: 'model (number of cells)', colour: look.blue }, { name: 'simple predictor', colour: COLOUR.orange },
    { name: 'model over the same cells', colour: look.blue, shape: 'ring' }]);
  const grid = element('div', { class: 'panels' });
  host.append(grid);
  for (const scheme of distinct(errors.rows.map(row => row.scheme))) {
    const own = errors.rows.filter(row => row.scheme === scheme);
    addFigure(grid, {
      title: scheme === 'in_sample' ? 'Cells that the fit saw' : words(scheme[0].toUpperCase() + scheme.slice(1)),
      small: true,
      draw: (state, look, width) => ({
        height: 48 + 27 * own.length,
        about: 'Mean absolute error of the model and of simple predictors.',
        option: barsOption(own.map(row => ({
          name: words(row.predictor) + ' (' + row.cells + ')', value: row.mean_absolute_error, text: number(row.mean_absolute_error, 1) + ' %',
          colour: row.predictor === 'model' ? look.blue : COLOUR.orange, dot: row.predictor === 'model' ? undefined : row.model_on_same_cells,
        })), look, width, 'mean absolute error, %', 'model on the same cells'),
        table: part(errors, own),
      }),
    });
  }
}

function drawIntervals(host) {
  const parameters = table('parameters');
  addFigure(host, {
    title: 'Fitted values within their ranges',
    draw(state, look, width) {
      const rows = parameters.rows;
      const share = (row, value) => (value - row.low) / (row.high - row.low);
      const figure = value => Number(value.toPrecision(4));
      const label = Math.min(190, width * 0.34);
      const line = (api, from, to, y, height, fill) => {
        const [x, middle] = api.coord([from, y]);
        const [end] = api.coord([to, y]);
        return { type: 'rect', shape: { x, y: middle - height / 2, width: Math.max(1, end - x), height }, style: { fill } };
      };
      return {
        height: 44 + 44 * rows.length,
        about: 'Range, interval and fitted value of each parameter.',
        legend: [{ name: 'range of the search', colour: look.idle }, { name: '90 % interval', colour: COLOUR.sky }, { name: 'fitted', colour: look.blue, shape: 'ring' }],
        option: {
          grid: { left: label + 10, right: 16, top: 14, bottom: 24 },
          xAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: at => at === 0 ? 'lowest' : at === 1 ? 'highest' : '' }, splitLine: { show: false } },
          yAxis: { type: 'category', inverse: true, data: rows.map((_, i) => i), axisTick: { show: false }, axisLine: { show: false },
            axisLabel: { interval: 0, color: look.ink, width: label, overflow: 'truncate', formatter: i => words(rows[i].parameter) } },
          tooltip: { trigger: 'item', formatter: at => {
            const row = rows[at.dataIndex];
            return hint(words(row.parameter) + ', ' + row.unit, [['fitted', figure(row.fitted)], ['90 % from', figure(row.interval_low)], ['to', figure(row.interval_high)],
              ['range from', figure(row.low)], ['to', figure(row.high)], ['pinned down', row.pinned]].map(([name, value]) => [name, String(value)]));
          } },
          series: [
            { type: 'custom', data: rows.map((_, i) => [0, i]), renderItem: (params, api) => ({ type: 'group', children: [
              line(api, 0, 1, params.dataIndex, 4, look.idle),
              line(api, share(rows[params.dataIndex], rows[params.dataIndex].interval_low), share(rows[params.dataIndex], rows[params.dataIndex].interval_high), params.dataIndex, 12, COLOUR.sky),
            ] }) },
            { type: 'scatter', symbolSize: 11, itemStyle: { color: look.paper, borderColor: look.blue, borderWidth: 3 },
              data: rows.map((row, i) => ({ value: [share(row, row.fitted), i], label: { show: true, position: 'top', distance: 6, color: look.ink, fontSize: 11,
                formatter: figure(row.fitted) + ' ' + row.unit + ' (' + figure(row.interval_low) + ' to ' + figure(row.interval_high) + ')',
                align: share(row, row.fitted) > 0.8 ? 'right' : share(row, row.fitted) < 0.2 ? 'left' : 'center' } })) },
          ],
        },
        table: parameters,
      };
    },
  });
}

function drawAblation(host) {
  const ablation = table('ablation');
  const worths = ablation.columns.filter(column => column.name.endsWith('_worth'));
  const grid = element('div', { class: 'panels' });
  host.append(grid);
  for (const column of worths) {
    const rows = ablation.rows.filter(row => row.without !== 'none');
    addFigure(grid, {
      title: column.name === 'in_sample_worth' ? 'Over the fitted cells' : 'Predicting, ' + words(column.name.replace('_worth', '')),
      small: true,
      draw: (state, look, width) => ({
        height: 48 + 25 * rows.length,
        about: 'How much larger the error is without each mechanism.',
        option: barsOption(rows.map(row => ({ name: words(row.without), value: row[column.name], text: signed(row[column.name], 1),
          colour: row[column.name] > 0 ? look.blue : COLOUR.orange })), look, width, 'larger error without it, points'),
        table: ablation,
      }),
    });
  }
}

function drawCoverage(host) {
  const coverage = table('coverage');
  const rows = coverage.rows.filter(row => row.quantity === 'all');
  const kinds = distinct(rows.map(row => row.varied));
  addFigure(host, {
    title: 'Cells inside the bands',
    draw(state, look) {
      const colours = [COLOUR.vermillion, COLOUR.orange, look.blue, COLOUR.purple];
      const shapes = ['circle', 'rect', 'triangle', 'diamond'];
      return {
        height: 300,
        about: 'Share of cells that lie inside a band, by how many it means to hold.',
        legend: kinds.map((kind, i) => ({ name: 'allows for ' + kind, colour: colours[i % 4], shape: shapes[i % 4] })),
        option: {
          grid: { left: 48, right: 16, top: 26, bottom: 44 },
          xAxis: { type: 'value', min: 40, max: 100, name: 'the band means to hold, %', nameLocation: 'middle', nameGap: 28 },
          yAxis: { type: 'value', min: 0, max: 100, name: 'it holds, %', nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -40] } },
          tooltip: { trigger: 'item', formatter: at => hint(kinds[at.seriesIndex - 1] ?? '', [['means to hold', at.value[0] + ' %'], ['holds', number(at.value[1], 1) + ' %']]) },
          series: [
            { type: 'line', data: [[40, 40], [100, 100]], symbol: 'none', silent: true, lineStyle: { color: look.soft, width: 1 } },
            ...kinds.map((kind, i) => ({ type: 'line', symbol: shapes[i % 4], symbolSize: 9, lineStyle: { color: colours[i % 4] }, itemStyle: { color: colours[i % 4] },
              data: rows.filter(row => row.varied === kind).map(row => [row.band, row.covered]) })),
          ],
        },
        table: coverage,
      };
    },
  });
}

/** Observations beside the model: each on its own scale, since their units differ. */
function drawMeasures(host) {
  const measures = table('measures');
  const rows = measures.rows.filter(row => row.simulated !== null && row.observed !== null && row.observed !== 0);
  addFigure(host, {
    title: 'Model over observation',
    draw(state, look, width) {
      const label = Math.min(380, width * 0.42);
      const ratio = (row, value) => value / row.observed;
      const name = row => (row.title || words(row.quantity)) + ', ' + row.period;
      const most = Math.ceil(10 * Math.min(3, Math.max(1.5, ...rows.map(row => ratio(row, row.p90 ?? row.simulated))))) / 10;
      return {
        height: rows.length ? 60 + 24 * rows.length : 40,
        about: 'The simulated figure divided by the observed one, with its band; 1 is agreement.',
        legend: [{ name: '8 of 10 replications', colour: COLOUR.sky }, { name: 'median', colour: look.blue, shape: 'ring' }, { name: 'as observed', colour: look.ink, shape: 'line' }],
        option: rows.length ? {
          grid: { left: label + 10, right: 20, top: 8, bottom: 44 },
          xAxis: { type: 'value', min: 0, max: most, name: 'simulated / observed', nameLocation: 'middle', nameGap: 28 },
          yAxis: { type: 'category', inverse: true, data: rows.map((_, i) => i), axisTick: { show: false }, axisLine: { show: false },
            axisLabel: { interval: 0, color: look.ink, width: label, overflow: 'truncate', formatter: i => name(rows[i]) } },
          tooltip: { trigger: 'item', formatter: at => hint(name(rows[at.dataIndex]), [['observed', rows[at.dataIndex].observed + ' ' + rows[at.dataIndex].unit],
            ['simulated', Number(rows[at.dataIndex].simulated.toPrecision(4)) + ' ' + rows[at.dataIndex].unit],
            ...(rows[at.dataIndex].verdict ? [['verdict', words(rows[at.dataIndex].verdict)]] : [])]) },
          series: [
            { type: 'custom', clip: true, data: rows.map((_, i) => [1, i]), renderItem: (params, api) => {
              const row = rows[params.dataIndex];
              const [from, y] = api.coord([Math.min(most, ratio(row, row.p10 ?? row.simulated)), params.dataIndex]);
              const [to] = api.coord([Math.min(most, ratio(row, row.p90 ?? row.simulated)), params.dataIndex]);
              const [one] = api.coord([1, params.dataIndex]);
              return { type: 'group', children: [
                { type: 'rect', shape: { x: from, y: y - 5, width: Math.max(1, to - from), height: 10 }, style: { fill: COLOUR.sky } },
                { type: 'rect', shape: { x: one - 1, y: y - 12, width: 2, height: 24 }, style: { fill: look.ink } }] };
            } },
            { type: 'scatter', symbolSize: 10, itemStyle: { color: look.paper, borderColor: look.blue, borderWidth: 2.5 }, data: rows.map((row, i) => [Math.min(most, ratio(row, row.simulated)), i]) },
          ],
        } : undefined,
        table: measures,
      };
    },
  });
}
