// ---- series.js: grades, stocks, shipments, orders over time ----

/** Colours of grades, best first. */
function gradeColours(count, look) {
  const blue = look.blue;
  if (count <= 1) return [blue];
  if (count === 2) return [blue, COLOUR.orange];
  if (count === 3) return [blue, COLOUR.sky, COLOUR.vermillion];
  return [blue, COLOUR.sky, COLOUR.yellow, COLOUR.orange, COLOUR.vermillion, COLOUR.purple, look.soft].slice(0, count);
}

function drawGrades(host) {
  const grades = table('grades');
  const grid = element('div', { class: 'panels' });
  host.append(grid);
  for (const works of distinct(grades.rows.map(row => row.works))) {
    const rows = grades.rows.filter(row => row.works === works);
    const names = distinct(rows.map(row => row.grade));
    if (names.length > 1 && rows.some(row => row.made > 0)) gradePanel(grid, works, part(grades, rows), names);
  }
}

function gradePanel(host, works, shown, names) {
  const years = distinct(shown.rows.map(row => row.year));
  const at = new Map(shown.rows.map(row => [row.year + row.grade, row]));
  addFigure(host, {
    title: title('works', works),
    small: true,
    draw(state, look, width) {
      const colours = gradeColours(names.length, look);
      const tight = width / years.length < 38;
      return {
        height: 200,
        about: 'Share of each grade in the output of each year.',
        legend: names.map((name, i) => ({ name: words(name), colour: colours[i] })),
        option: {
          grid: { left: 40, right: 6, top: 10, bottom: 24 },
          xAxis: { type: 'category', data: years, axisTick: { show: false }, axisLabel: { interval: 0, formatter: year => tight ? '\u2019' + String(year).slice(-2) : year } },
          yAxis: { type: 'value', min: 0, max: 100, interval: 25, axisLabel: { formatter: '{value} %' } },
          tooltip: { trigger: 'axis', formatter: given => hint(title('works', works) + ' ' + given[0].name, names.map(name => {
            const row = at.get(given[0].name + name);
            return [words(name), row?.share == null ? 'none made' : percent(row.share) + ', ' + tons(row.made)];
          })) },
          series: names.map((name, i) => ({ type: 'bar', stack: 'grades', barCategoryGap: '18%', itemStyle: { color: colours[i], borderColor: look.paper, borderWidth: 0.5 },
            data: years.map(year => at.get(year + name)?.share == null ? '-' : 100 * at.get(year + name).share) })),
        },
        table: shown,
      };
    },
  });
}

function drawStocks(host, start) {
  const stocks = table('stocks');
  const nodes = distinct(stocks.rows.map(row => row.node)).filter(node => stocks.rows.some(row => row.node === node && row.stock > 0));
  const order = nodes.filter(node => kinds.get(node) !== 'dump').concat(nodes.filter(node => kinds.get(node) === 'dump'));
  addFigure(host, {
    title: 'Stock at the end of each month',
    controls: [{ key: 'node', kind: 'select', label: 'Place', options: options(order, node => placeTitle(node) + (kinds.get(node) === 'dump' ? ' (dump)' : '')) }],
    start: { node: start },
    draw(state, look, width) {
      const rows = stocks.rows.filter(row => row.node === state.node);
      const grades = distinct(rows.map(row => row.grade));
      const months = distinct(rows.map(row => row.month));
      const colours = gradeColours(grades.length, look);
      const by = new Map(rows.map(row => [row.month + row.grade, row.stock]));
      const total = month => grades.reduce((all, grade) => all + (by.get(month + grade) ?? 0), 0);
      const scale = tonScale(Math.max(...months.map(total)));
      const every = Math.max(1, Math.ceil(40 / (width / (months.length / 12))));
      const year = month => Number(month.slice(0, 4));
      return {
        height: 280,
        about: 'Stock of each grade at the end of each month.',
        legend: grades.length > 1 ? grades.map((grade, i) => ({ name: words(grade), colour: colours[i] })) : [],
        option: {
          grid: { left: 56, right: 10, top: 26, bottom: 26 },
          xAxis: { type: 'category', data: months, boundaryGap: false, axisTick: { interval: i => months[i].slice(5, 7) === '01' },
            axisLabel: { interval: i => months[i].slice(5, 7) === '01' && (year(months[i]) - year(months[0])) % every === 0, formatter: month => month.slice(0, 4), align: 'left' } },
          yAxis: { type: 'value', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -46] } },
          tooltip: { trigger: 'axis', axisPointer: { type: 'line' }, formatter: given => hint('End of ' + MONTHS[Number(given[0].name.slice(5, 7)) - 1] + ' ' + given[0].name.slice(0, 4),
            [...grades.map(grade => [words(grade), tons(by.get(given[0].name + grade) ?? 0)])]) },
          series: grades.map((grade, i) => ({ type: 'line', stack: 'stock', symbol: 'none', lineStyle: { width: 1, color: colours[i] }, areaStyle: { color: colours[i], opacity: 0.75 },
            itemStyle: { color: colours[i] }, data: months.map(month => (by.get(month + grade) ?? 0) / scale.by) })),
        },
        table: part(stocks, rows),
      };
    },
  });
}

function drawTransit(host, start) {
  const flows = table('flows');
  const routes = distinct(flows.rows.map(row => row.route)).filter(route => flows.rows.some(row => row.route === route && row.shipped > 0));
  addFigure(host, {
    title: 'Tons that set out and tons that came in',
    controls: [{ key: 'route', kind: 'select', label: 'Route', options: options(routes, route => title('route', route)) }],
    start: { route: start },
    draw(state, look, width) {
      const rows = flows.rows.filter(row => row.route === state.route);
      const scale = tonScale(Math.max(...rows.map(row => Math.max(row.shipped, row.arrived + row.lost))));
      const due = row => row.arrived + row.lost;
      return {
        height: 300,
        about: 'Two bars a year: shipped; and received, with what was lost on top.',
        legend: [{ name: 'shipped', colour: look.idle }, { name: 'received', colour: look.blue }, { name: 'lost on the way, % of what was due', colour: COLOUR.vermillion }],
        option: {
          grid: { left: 52, right: 10, top: 26, bottom: 26 },
          xAxis: { type: 'category', data: rows.map(row => row.year), axisTick: { show: false } },
          yAxis: { type: 'value', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -42] } },
          tooltip: { trigger: 'axis', formatter: given => {
            const row = rows[given[0].dataIndex];
            return hint(title('route', row.route) + ' ' + row.year, [['shipped', tons(row.shipped)], ['received', tons(row.arrived)], ['lost', tons(row.lost)]]);
          } },
          series: [
            { type: 'bar', barGap: '8%', barCategoryGap: '28%', itemStyle: { color: look.idle }, data: rows.map(row => row.shipped / scale.by) },
            { type: 'bar', stack: 'in', itemStyle: { color: look.blue }, data: rows.map(row => row.arrived / scale.by) },
            { type: 'bar', stack: 'in', itemStyle: { color: COLOUR.vermillion }, data: rows.map(row => row.lost / scale.by),
              label: { show: true, position: 'top', distance: 3, color: look.soft, fontSize: width < 500 ? 9 : 11,
                formatter: at => rows[at.dataIndex].lost > 0 ? percent(rows[at.dataIndex].lost / due(rows[at.dataIndex]), width < 500 ? 0 : 1) : '' } },
          ],
        },
        table: part(flows, rows),
      };
    },
  });
}

/** Orders by customer and year: a chart of one order, and a table of what was accepted of all. */
function drawOrders(host, start) {
  const orders = table('orders');
  const told = orders.rows.filter(row => sum(orders.rows.filter(other => other.customer === row.customer && other.commodity === row.commodity), 'ordered') > 0);
  const key = row => row.customer + '\n' + row.commodity;
  const keys = distinct(told.map(key));
  const name = order => { const [customer, good] = order.split('\n'); return title('customer', customer) + ': ' + title('commodity', good); };
  addFigure(host, {
    title: 'Tons ordered, and tons that came in',
    controls: [{ key: 'order', kind: 'select', label: 'Order', options: options(keys, name) }],
    start: { order: keys.find(order => order.startsWith(start + '\n')) },
    draw(state, look, width) {
      const rows = told.filter(row => key(row) === state.order);
      const scale = tonScale(Math.max(...rows.map(row => Math.max(row.ordered, row.received))));
      const years = rows.map(row => row.year);
      const bar = (colour, value, more) => ({ type: 'bar', itemStyle: { color: colour }, data: rows.map(row => value(row) / scale.by), ...more });
      return {
        height: 300,
        about: 'Two bars a year: ordered; and accepted, with what was of too low a grade on top.',
        legend: [{ name: 'ordered', colour: look.idle }, { name: 'accepted, % of what was ordered', colour: look.blue }, { name: 'of too low a grade', colour: COLOUR.vermillion }],
        option: {
          grid: { left: 52, right: 10, top: 26, bottom: 26 },
          xAxis: { type: 'category', data: years, axisTick: { show: false } },
          yAxis: { type: 'value', name: scale.unit, nameGap: 10, nameTextStyle: { align: 'left', padding: [0, 0, 0, -42] } },
          tooltip: { trigger: 'axis', formatter: given => {
            const row = rows[given[0].dataIndex];
            return hint(name(state.order) + ' ' + row.year, [['ordered', tons(row.ordered)], ['received', tons(row.received)], ['accepted', tons(row.accepted)]]);
          } },
          series: [
            bar(look.idle, row => row.ordered, { barGap: '8%', barCategoryGap: '28%' }),
            bar(look.blue, row => row.accepted, { stack: 'in' }),
            bar(COLOUR.vermillion, row => row.received - row.accepted, { stack: 'in', label: { show: true, position: 'top', distance: 3, color: look.soft, fontSize: width < 500 ? 9 : 11,
              formatter: at => met(rows[at.dataIndex], width < 500 ? 0 : 1) } }),
          ],
        },
        table: part(orders, rows),
      };
    },
  });
  const years = distinct(told.map(row => row.year));
  const cell = (order, year) => met(told.find(row => key(row) === order && row.year === year) ?? {}, 0);
  const line = order => element('tr', {}, element('th', { scope: 'row' }, name(order)), ...years.map(year => element('td', { class: 'number' }, cell(order, year))));
  host.append(element('div', { class: 'rows tall orders', tabindex: '0', role: 'region', 'aria-label': 'Accepted of what was ordered' }, element('table', {},
    element('caption', {}, 'Accepted, per cent of what was ordered in the year.'),
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'customer'), ...years.map(year => element('th', { scope: 'col', class: 'number' }, String(year))))),
    element('tbody', {}, ...keys.map(line)))));
}

/** What was accepted of an order; nothing where none was given. */
function met(row, decimals) {
  return row.ordered > 0 ? percent(row.accepted / row.ordered, decimals) : '';
}
