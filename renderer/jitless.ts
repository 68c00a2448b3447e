// Imported first: core's schemas come along with its functions, and zod would otherwise probe `new Function`, which the
// content security policy refuses and reports as a violation.
import { z } from 'zod';

z.config({ jitless: true });
