package org.volunteerstation.registry.manager.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.Refusal;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.manager.Manager;
import org.volunteerstation.registry.manager.ManagerEvents;

/**
 * Writes what happened to managers to the audit trail. The topics learn the number of
 * managers alone, with the standing of the station.
 */
@Component
class AuditedManagers implements ManagerEvents {

	private final Audit audit;

	AuditedManagers(Audit audit) {
		this.audit = audit;
	}

	@Override
	public void added(Manager manager) {
		record("manager.add", manager);
	}

	@Override
	public void changed(Manager manager) {
		record("manager.change", manager);
	}

	@Override
	public void ended(Manager manager) {
		record("manager.end", manager);
	}

	@Override
	public void missed(List<Refusal.Fault> missed) {
		missed.forEach((fault) -> this.audit.missed(fault.code(), fault.pointer()));
	}

	private void record(String action, Manager manager) {
		this.audit.record(action, "station-manager", manager.id(), manager.region());
	}

}
