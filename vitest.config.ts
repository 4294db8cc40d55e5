import { defineConfig } from 'vitest/config';

// Far from UTC, so that a date that is read in the zone of the machine is caught.
export default defineConfig({ test: { env: { TZ: 'Pacific/Chatham' } } });
