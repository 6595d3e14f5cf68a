package org.volunteerstation.registry.leadbody.messaging;

import org.springframework.stereotype.Component;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.service.Audit;
import org.volunteerstation.registry.leadbody.LeadBody;
import org.volunteerstation.registry.leadbody.LeadBodyTrail;

/** Writes what was set to the audit trail; no topic learns of it. */
@Component
class AuditedLeadBodies implements LeadBodyTrail {

	private final Audit audit;

	AuditedLeadBodies(Audit audit) {
		this.audit = audit;
	}

	@Override
	public void set(RegionCode region, LeadBody body) {
		this.audit.recordWith("lead-body.set", "lead-body", region.value(), region, body.kind() + " " + body.from());
	}

}
