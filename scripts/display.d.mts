export function virtualDisplay(options?: {
  shared?: boolean;
  screen?: string;
}): Promise<{ DISPLAY: string; XAUTHORITY: string }>;
