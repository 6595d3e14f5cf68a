package org.volunteerstation.registry.notice.messaging;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.notice.Notice;
import org.volunteerstation.registry.notice.NoticeEvents;

/**
 * Writes what happens to notices to the audit trail, and what their readers see of it to
 * the outbox: drafts are the sender's own. A receipt makes no event, which would have all
 * readers of a province wait for one another; how many had read stands where a notice
 * ends.
 */
@Component
class OutboxNoticeEvents implements NoticeEvents {

	private static final String TOPIC = "notice";

	private final Outbox outbox;

	private final Audit audit;

	OutboxNoticeEvents(Outbox outbox, Audit audit) {
		this.outbox = outbox;
		this.audit = audit;
	}

	@Override
	public void record(String action, String id, RegionCode office) {
		this.audit.record(action, "notice", id, office);
	}

	@Override
	public void published(Notice notice, RegionCode office) {
		tell("volunteer.notice.published.v1", notice, 0);
		record("notice.publish", notice.id(), office);
	}

	@Override
	public void withdrawn(Notice notice, int read, RegionCode office) {
		tell("volunteer.notice.withdrawn.v1", notice, read);
		record("notice.withdraw", notice.id(), office);
	}

	/** A notice is drafted before it is told: its second version is the first event. */
	private void tell(String type, Notice notice, int read) {
		this.outbox.append(new OutboundEvent(TOPIC, notice.id(), type, notice.sender(), notice.version() - 1,
				NoticeData.of(notice, read)));
	}

}
