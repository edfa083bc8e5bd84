// What of ECharts the pages need; README.md says how echarts.js is made of it.
import * as echarts from "echarts/core";
import { BarChart, HeatmapChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapPiecewiseComponent,
} from "echarts/components";
import { SVGRenderer } from "echarts/renderers";

echarts.use([
  AriaComponent,
  BarChart,
  GridComponent,
  HeatmapChart,
  MarkLineComponent,
  SVGRenderer,
  TooltipComponent,
  VisualMapPiecewiseComponent,
]);

export const { init } = echarts;
