// The parts of Apache ECharts that the report uses; legends and titles are HTML, so theirs are left out.
import { init, use } from 'echarts/core';
import { BarChart, CustomChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, LineChart, SankeyChart, ScatterChart, GridComponent, TooltipComponent, SVGRenderer]);

globalThis.echarts = { init };
