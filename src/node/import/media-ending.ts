// Tells pictures, films, sounds and captions by their first bytes, whatever their address says.
import {isSafeSvg} from './safe-svg.ts';

/** An SVG that runs something is no picture. @returns the ending of its file; nothing for all else */
export function pictureEnding(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes);
  if (head.startsWith('\x89PNG')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpg';
  if (head.startsWith('GIF8')) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (/^....ftypavi[fs]/s.test(head)) return 'avif';
  return isSafeSvg(bytes) ? 'svg' : undefined;
}

/** What browsers play, and captions (WebVTT), too. */
export function mediaEnding(bytes: Uint8Array): string | undefined {
  return playedEnding(bytes) ?? pictureEnding(bytes);
}

export function playedEnding(
  bytes: Uint8Array,
): 'mp4' | 'm4a' | 'webm' | 'mp3' | 'ogg' | 'wav' | 'flac' | 'vtt' | undefined {
  const head = headOf(bytes);
  if (/^....ftypM4[AB]/s.test(head)) return 'm4a';
  if (/^....ftyp(?!avi[fs]|hei|mif)/s.test(head)) return 'mp4';
  if (head.startsWith('\x1a\x45\xdf\xa3')) return 'webm';
  if (/^(?:ID3|\xff[\xf2\xf3\xfa\xfb])/.test(head)) return 'mp3';
  if (head.startsWith('OggS')) return 'ogg';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE') return 'wav';
  if (head.startsWith('fLaC')) return 'flac';
  return /^(?:\xef\xbb\xbf)?WEBVTT/.test(head) ? 'vtt' : undefined;
}

const headOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 16)).toString('latin1');
