// How every grid looks: the design's own tokens, so that light and dark follow the page.
import { themeQuartz } from 'ag-grid-community'

export const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize: '0.875rem',
  headerFontSize: '0.75rem',
  headerFontWeight: 400,
  backgroundColor: 'var(--page)',
  foregroundColor: 'var(--ink)',
  textColor: 'var(--ink)',
  headerTextColor: 'var(--quiet)',
  headerBackgroundColor: 'var(--page)',
  borderColor: 'var(--line)',
  accentColor: 'var(--link)',
  rowHoverColor: 'var(--raised)',
  selectedRowBackgroundColor: 'var(--chosen)',
  oddRowBackgroundColor: 'var(--page)',
  wrapperBorderRadius: 0,
  cellHorizontalPadding: 6,
  rowHeight: 52,
  headerHeight: 38,
  browserColorScheme: 'inherit',
})
