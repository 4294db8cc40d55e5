import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Far from UTC, so that a date that is read in the zone of the machine is caught.
    env: { TZ: 'Pacific/Chatham' },
    globalSetup: './tests/unit/own-temporary-folder.ts',
    // Tests that start processes take long while other programs work; this is no measure of speed.
    testTimeout: 60_000,
  },
});
