/** The only door to the house style: primitives that know no domain. */
export { Banner, type BannerProps } from './Banner'
export { Button, IconButton, type ButtonProps, type ButtonVariant, type IconButtonProps } from './Button'
export {
  Checkbox,
  RadioGroup,
  SegmentedControl,
  Switch,
  type CheckboxProps,
  type RadioGroupProps,
  type RadioOption,
  type SegmentedControlProps,
  type SwitchProps,
} from './Checkbox'
export { Chip, type ChipProps } from './Chip'
export { ClothMark, clothGround, cloths, Ribbon, type ClothName } from './cloth'
export { ClothPicker, type ClothPickerProps } from './ClothPicker'
export { DataTable, type DataColumn, type DataGroup, type DataTableProps } from './DataTable'
export { useComfortableRows, useRowExtra } from './density'
export { ConfirmDialog, Dialog, type ConfirmDialogProps, type DialogProps } from './Dialog'
export { isTyping, useHotkey, type HotkeyOptions, type KeyPress } from './hotkeys'
export { Icon, type IconName, type IconProps } from './Icon'
export { ariaKeys, Kbd, type KbdProps } from './Kbd'
export { popoverClass, type Option } from './ListOption'
export {
  LoopRing,
  PresenceMark,
  RecordGlyph,
  StateMark,
  type LoopStage,
  type Presence,
  type RecordType,
  type State,
} from './marks'
export {
  ContextMenu,
  MenuAt,
  MenuButton,
  MenuItem,
  MenuSection,
  MenuSeparator,
  type ContextMenuProps,
  type MenuAtProps,
  type MenuItemProps,
} from './Menu'
export {
  PageGrid,
  PageRow,
  PageTitle,
  RecordBand,
  SectionLabel,
  type PageGridProps,
  type PageRowProps,
  type PageTitleProps,
  type RecordBandProps,
} from './PageGrid'
export { Pane, ResizablePanes, type PaneProps, type ResizablePanesProps, type SidePane } from './Panes'
export { QuorumMeter, type QuorumMeterProps } from './QuorumMeter'
export { ComboBox, Select, type ComboBoxProps, type SelectProps } from './Select'
export { EmptyState, ErrorState, LoadingState, type EmptyStateProps, type ErrorStateProps } from './states'
export { IndexTabs, PageTabs, type TabItem, type TabsProps } from './Tabs'
export { TextArea, TextField, type TextAreaProps, type TextFieldProps } from './TextField'
export { TextLink, type TextLinkProps } from './TextLink'
export { showToast, ToastRegion, type ToastNotice } from './Toast'
export { Tooltip, type TooltipProps } from './Tooltip'
export {
  DateField,
  DurationField,
  NumberField,
  TimeField,
  type DateFieldProps,
  type DurationFieldProps,
  type NumberFieldProps,
  type TimeFieldProps,
} from './TypedField'
export { FrameSlot, usePaneKeys, useWindowCloth, type FrameSlotName, type KeyHint, type PaneKeys } from './windowFrame'
export { useSmallWindow } from './mediaQuery'
