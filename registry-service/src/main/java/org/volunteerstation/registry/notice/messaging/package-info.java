/**
 * What happens to notices is audited; no topic tells of them: nobody outside needs to
 * know.
 */
@NullMarked
package org.volunteerstation.registry.notice.messaging;

import org.jspecify.annotations.NullMarked;
