package org.volunteerstation.registry.notice.messaging;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.notice.NoticeTrail;

/** Writes what happens to notices to the audit trail. */
@Component
class AuditedNoticeTrail implements NoticeTrail {

	private final Audit audit;

	AuditedNoticeTrail(Audit audit) {
		this.audit = audit;
	}

	@Override
	public void record(String action, String id, RegionCode office) {
		this.audit.record(action, "notice", id, office);
	}

}
