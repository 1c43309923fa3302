import * as React from 'react';

interface Props {
  readonly className: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}

/** Text that is edited where it stands; kept when the field is left, Escape takes the old text back. */
export function EditableText({ className, label, placeholder, value, onCommit }: Props): React.ReactElement {
  const [text, setText] = React.useState(value);
  React.useEffect(() => setText(value), [value]);
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') event.currentTarget.blur();
    if (event.key === 'Escape') setText(value);
  };
  return (
    <input
      className={className}
      aria-label={label}
      placeholder={placeholder}
      value={text}
      maxLength={255}
      onChange={event => setText(event.target.value)}
      onBlur={() => { if (text.trim() !== value) onCommit(text.trim()); }}
      onKeyDown={onKeyDown}
    />
  );
}
