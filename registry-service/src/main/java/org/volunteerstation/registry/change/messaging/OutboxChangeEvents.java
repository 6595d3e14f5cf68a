package org.volunteerstation.registry.change.messaging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.events.OutboundEvent;
import org.volunteerstation.platform.events.Outbox;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.change.ChangeEvents;
import org.volunteerstation.registry.change.ChangeOrder;
import org.volunteerstation.registry.change.ChangeState;
import org.volunteerstation.registry.change.Line;

/** Writes what orders do to the outbox, and each of their steps to the audit trail. */
@Component
class OutboxChangeEvents implements ChangeEvents {

	private static final String TOPIC = "region-order";

	private final Outbox outbox;

	private final Audit audit;

	OutboxChangeEvents(Outbox outbox, Audit audit) {
		this.outbox = outbox;
		this.audit = audit;
	}

	@Override
	public void stepped(ChangeOrder order) {
		this.audit.record("change-order." + order.state().name().toLowerCase(Locale.ROOT), "change-order", order.id(),
				order.region());
	}

	@Override
	public void handedOver(ChangeOrder order) {
		this.audit.record("change-order.handed-over", "change-order", order.id(), order.region());
	}

	@Override
	public void refused(ChangeOrder order) {
		this.audit.record("change-order.refused", "change-order", order.id(), order.region());
	}

	@Override
	public void rehomed(ChangeOrder order, List<Line> lines, Set<RegionCode> founded, Map<String, ChangeState> before) {
		String type = (order.state() == ChangeState.UNDONE) ? "volunteer.region-order.undone.v1"
				: "volunteer.region-order.applied.v1";
		this.outbox.append(new OutboundEvent(TOPIC, order.id(), type, order.region(), order.version(),
				RegionOrderData.of(order, lines, founded, before)));
	}

}
