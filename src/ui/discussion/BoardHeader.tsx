import * as React from 'react';
import type { Board } from '../../core/discussion';
import { useApp } from '../app/AppContext';
import { Button } from '../parts/Button';
import { Add16Regular } from '../parts/icons';
import { PartHeader } from '../parts/PartHeader';
import { askLabel } from './askLabel';

interface Props {
  readonly board: Board | undefined;
  /** Present for those who may post. */
  readonly onAsk?: () => void;
  readonly onAskIntent?: () => void;
  readonly askRef?: React.Ref<HTMLButtonElement>;
}

/** Title and purpose of the board and the one main action. */
export function BoardHeader({ board, onAsk, onAskIntent, askRef }: Props): React.ReactElement {
  const { settings, environment: { strings, mode }, onSettingsChange } = useApp();
  const title = settings.title || board?.title || strings.board.fallbackTitle;
  return (
    <PartHeader title={title} purpose={settings.purpose} words={strings.board} {...(mode === 'edit' && onSettingsChange ? { onChange: onSettingsChange } : {})}>
      {onAsk && (
        <Button ref={askRef} kind="primary" icon={<Add16Regular />} onClick={onAsk} onPointerEnter={onAskIntent} onFocus={onAskIntent}>
          {askLabel(board, strings)}
        </Button>
      )}
    </PartHeader>
  );
}
