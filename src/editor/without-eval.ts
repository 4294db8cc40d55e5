import { config } from 'zod';

// The content security policy allows no code made from text, and zod would try. Imported before any schema is made.
config({ jitless: true });
