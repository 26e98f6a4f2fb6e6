/**
 * The columns of an agenda row: margin with the start, rule and grip, number and title, what for, led by, minutes, menu.
 * One string for head, rows and editor, so that they cannot come apart.
 */
export const columnsClass =
  'grid grid-cols-[var(--page-margin)_56px_minmax(0,1fr)_0px_122px_minmax(96px,168px)_64px_44px] content-start'
