import { BarChart, LineChart, MapChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

echarts.use([BarChart, LineChart, MapChart, ScatterChart, GridComponent, TooltipComponent, VisualMapComponent, CanvasRenderer])

export { echarts }
