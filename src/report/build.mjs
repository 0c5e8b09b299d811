// Builds the chart library of the report: one minified file with its licences, kept in the program's resources.
//
//     cd src/report && npm ci && npm run build
//
// Only who changes the version or the parts needs this; the program is built without it.
import { readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const target = '../main/resources/magnitka/export/report/';
const echarts = 'node_modules/echarts/';

const text = async file => (await readFile(file, 'utf8')).trim();
const version = async name => JSON.parse(await text(`node_modules/${name}/package.json`)).version;

const versions = {
  echarts: await version('echarts'),
  zrender: await version('zrender'),
  tslib: await version('tslib'),
};

const header = `/*!
Apache ECharts ${versions.echarts}, custom build of some of its parts by src/report/build.mjs. Apache License, Version 2.0,
http://www.apache.org/licenses/LICENSE-2.0

${await text(echarts + 'NOTICE')}

Holds zrender ${versions.zrender} (BSD 3-Clause License), parts of d3.js (BSD 3-Clause License) and tslib ${versions.tslib} (0BSD).

zrender: ${await text('node_modules/zrender/LICENSE')}

d3.js: ${await text(echarts + 'licenses/LICENSE-d3')}
*/`;

await build({
  entryPoints: ['charts.js'],
  outfile: target + 'echarts.min.js',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'ascii',
  legalComments: 'none',
  banner: { js: header },
  define: { 'process.env.NODE_ENV': '"production"' },
});
await writeFile(target + 'echarts.LICENSE', (await text(echarts + 'LICENSE')) + '\n');
await writeFile(target + 'echarts.NOTICE', (await text(echarts + 'NOTICE')) + '\n');
